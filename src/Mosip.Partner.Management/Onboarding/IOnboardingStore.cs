namespace Mosip.Partner.Management;

/// <summary>Where the state of one onboarding is kept between runs: a file (<see cref="OnboardingStateFile"/>), or a place of the caller's, such as a row of a table.</summary>
/// <remarks>It holds secrets. <see cref="SaveAsync"/> has to be durable and whole: what it has saved survives the end of the process, and half a state never takes the place of a whole one.</remarks>
public interface IOnboardingStore
{
    /// <summary>Keeps other runs of the same onboarding out until the result is disposed of: two at once could each make an API key.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="Core.Errors.MosipInputException">Another run is at it.</exception>
    ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken);

    /// <summary>The state that was saved last; null where there is none. Read it with <see cref="OnboardingState.Parse"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<OnboardingState?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Saves the state in place of the one before. Write it with <see cref="OnboardingState.ToUtf8Json"/>.</summary>
    /// <param name="state">The state.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask SaveAsync(OnboardingState state, CancellationToken cancellationToken);
}
