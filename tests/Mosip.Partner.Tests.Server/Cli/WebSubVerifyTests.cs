using System.Text;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Server.Cli;

public sealed class WebSubVerifyTests : IDisposable
{
    // The vectors' body and secret.
    private const string Body = """{"publisher":"CREDENTIAL_SERVICE","topic":"mpartner/CREDENTIAL_ISSUED","publishedOn":"2026-11-23T10:00:00.000Z","event":{"id":"1"}}""";
    private const string Signature = "sha256=4733b3726d8e4e98199c02a13bc204b96623d87d8e68303a7522cf093a3711b8";
    private const string Secret = "Kslk30SNF2AChs2";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WebSubVerify_SignedBody_SaysWhatTheEventIs()
    {
        ToolResult run = await VerifyAsync(Body, Secret, Signature);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("signature    valid", run.Output, StringComparison.Ordinal);
        Assert.Contains("topic        mpartner/CREDENTIAL_ISSUED", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Body + "\n", Secret, Signature, "digest")]
    [InlineData(Body, "other", Signature, "digest")]
    [InlineData(Body, Secret, "sha1=602379d5f7f86cebd1feda608da621c3bad36bf3", "algorithm")]
    [InlineData(Body, Secret, "4733b372", "layout")]
    [InlineData(Body, "", Signature, "1 to 199 bytes")]
    public async Task WebSubVerify_AnythingElse_IsRefusedForItsReason(string body, string secret, string signature, string reason)
    {
        ToolResult run = await VerifyAsync(body, secret, signature);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebSubVerify_SignedBodyThatIsNoEvent_SaysBoth()
    {
        const string Other = """{"greeting":"hello"}""";
        ToolResult run = await VerifyAsync(Other, Secret, HubSignature.Create(new HubSecret(Secret), Encoding.UTF8.GetBytes(Other)));

        Assert.Equal((1, "signature    valid"), (run.ExitCode, run.Output.Trim()));
        Assert.Contains("there is no member 'event'", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolResult> VerifyAsync(string body, string secret, string signature) =>
        Tool.RunAsync("websub", "verify", "--secret", secret, "--signature", signature, _folder.Write("delivery.json", body));
}
