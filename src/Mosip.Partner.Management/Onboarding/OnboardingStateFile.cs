using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management.Onboarding;

namespace Mosip.Partner.Management;

/// <summary>Keeps the state of an onboarding in a file that only its owner may read. A save replaces the file as a whole.</summary>
/// <param name="path">The file; its folder must exist. Files named after it with <c>.lock</c> and <c>.new</c> are used beside it.</param>
public sealed class OnboardingStateFile(string path) : IOnboardingStore
{
    private const string Operation = "keep onboarding state";

    private readonly string _path = System.IO.Path.GetFullPath(path);

    /// <summary>The file.</summary>
    public string Path => _path;

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The system lets go of it when the process ends, however it ends.
            return ValueTask.FromResult<IAsyncDisposable>(PrivateFile.Open(_path + ".lock", FileMode.OpenOrCreate));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why = e is DirectoryNotFoundException or UnauthorizedAccessException ? "its folder cannot be written to" : "another run is at it";
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, $"{System.IO.Path.GetFileName(_path)}: {why}", e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="MosipInputException">The file cannot be read, or holds no state.</exception>
    public async ValueTask<OnboardingState?> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return OnboardingState.Parse(await File.ReadAllBytesAsync(_path, cancellationToken).ConfigureAwait(false));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, System.IO.Path.GetFileName(_path), e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(OnboardingState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        await PrivateFile.ReplaceAsync(_path, state.ToUtf8Json(), cancellationToken).ConfigureAwait(false);
    }
}
