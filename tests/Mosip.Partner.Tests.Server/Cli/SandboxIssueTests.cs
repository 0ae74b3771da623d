using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>The verb <c>sandbox issue</c>.</summary>
public sealed class SandboxIssueTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private MosipSandbox _sandbox = null!;

    public async ValueTask InitializeAsync() =>
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Issue_OnboardedPartner_IsIssued()
    {
        OnboardedCredentialPartner partner = await _sandbox.OnboardCredentialPartnerAsync(cancellationToken: TestContext.Current.CancellationToken);

        ToolResult run = await Tool.RunAsync("sandbox", "issue", "--at", _sandbox.BaseAddress.AbsoluteUri, "--partner", partner.PartnerId, "--id", Vid);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        SandboxCredential credential = Assert.Single(_sandbox.Credentials.All);
        Assert.Equal($"{credential.RequestId} ISSUED", run.Output.Trim());
        Assert.Equal((partner.PartnerId, "vercred"), (credential.PartnerId, credential.CredentialType));
    }

    [Fact]
    public async Task Issue_UnknownPartner_Fails()
    {
        ToolResult run = await Tool.RunAsync("sandbox", "issue", "--at", _sandbox.BaseAddress.AbsoluteUri, "--partner", "nobody", "--id", Vid);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(" FAILED", run.Output.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("It was not issued: IDR-CRS-008: Failed to get policy details (issuer: expected is the id of a registered partner; came an unknown one).", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--at", "nowhere", "--partner", "a", "--id", Vid)]
    [InlineData("--partner", "a", "--id", Vid)]
    public async Task Issue_WrongCommand_IsToldAsUsage(params string[] arguments)
    {
        ToolResult run = await Tool.RunAsync(["sandbox", "issue", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--at", run.Error, StringComparison.Ordinal);
    }
}
