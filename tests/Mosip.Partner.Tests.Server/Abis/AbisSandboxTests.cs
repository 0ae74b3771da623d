using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>Tests with a sandbox that knows an ABIS, and its broker.</summary>
public abstract class AbisSandboxTests : IAsyncLifetime
{
    /// <summary>The broker.</summary>
    protected SandboxBroker Broker { get; } = SandboxBroker.Start();

    /// <summary>Login and data share.</summary>
    protected MosipSandbox Sandbox { get; private set; } = null!;

    /// <summary>The ABIS, as the sandbox knows it.</summary>
    protected OnboardedQueuePartner Partner { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await MosipSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Partner = await Sandbox.OnboardAbisAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Sandbox.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
