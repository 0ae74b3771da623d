namespace Mosip.Partner.Tests.Server.Cli;

public class HelpTests
{
    [Theory]
    [InlineData("conformance")]
    [InlineData("auth", "build")]
    [InlineData("kyc", "open")]
    [InlineData("onboard")]
    [InlineData("partner", "show")]
    [InlineData("credentials", "open")]
    [InlineData("credentials", "verify")]
    [InlineData("sandbox")]
    [InlineData("sandbox", "sbi")]
    [InlineData("sandbox", "issue")]
    [InlineData("sandbox", "abis")]
    [InlineData("sandbox", "hub")]
    [InlineData("sandbox", "tell")]
    [InlineData("abis", "run-suite")]
    [InlineData("abis", "send")]
    [InlineData("devices", "plan")]
    [InlineData("devices", "apply")]
    [InlineData("ftm", "chip", "add")]
    [InlineData("ftm", "chip", "upload")]
    [InlineData("ftm", "chip", "approve")]
    [InlineData("ftm", "chip", "download")]
    [InlineData("ftm", "chip", "deactivate")]
    [InlineData("sbi", "info")]
    [InlineData("sbi", "capture")]
    [InlineData("sbi", "stream")]
    [InlineData("sbi", "check")]
    [InlineData("websub", "verify")]
    [InlineData("certificates", "check")]
    [InlineData("certificates", "request")]
    [InlineData("policies", "check")]
    [InlineData("expiry")]
    public async Task Help_OfAVerb_HasAnExampleOfIt(params string[] verb)
    {
        ToolResult run = await Tool.RunAsync([.. verb, "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Example: mosip-partner {string.Join(' ', verb)} ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_OfTheSandbox_ListsItsVerbsInShort() => Assert.Contains("  tell <EVENT>  ", (await Tool.RunAsync("sandbox", "--help")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData]
    [InlineData("auth")]
    [InlineData("conformance")]
    [InlineData("conformance", "a", "b")]
    [InlineData("kyc", "open", "--unknown")]
    [InlineData("nothing")]
    public async Task WrongUsage_OfAnyKind_EndsWithCodeTwo(params string[] args)
    {
        ToolResult run = await Tool.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
