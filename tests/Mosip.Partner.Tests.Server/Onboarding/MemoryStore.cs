using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>A store of the caller's own: it keeps the state's JSON, and survives the runs.</summary>
internal sealed class MemoryStore : IOnboardingStore
{
    private bool _isHeld;

    public byte[]? Json { get; private set; }

    public OnboardingState State => OnboardingState.Parse(Json);

    /// <summary>The run that saves now.</summary>
    public Lifeline Line { get; set; } = new();

    public ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        if (_isHeld)
            throw new MosipInputException(MosipInputFault.Unreadable, "lock", "another run");
        _isHeld = true;
        return ValueTask.FromResult<IAsyncDisposable>(new Held(this));
    }

    public ValueTask<OnboardingState?> LoadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Json is null ? null : OnboardingState.Parse(Json));

    public ValueTask SaveAsync(OnboardingState state, CancellationToken cancellationToken)
    {
        Line.Pass();
        Json = state.ToUtf8Json();
        Line.Pass();
        return ValueTask.CompletedTask;
    }

    private sealed class Held(MemoryStore store) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            store._isHeld = false;
            return ValueTask.CompletedTask;
        }
    }
}
