using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management.Pms;

/// <summary>Refuses a change of state that PMS would refuse, before it is sent.</summary>
internal static class TransitionGuard
{
    /// <summary>Reads the state and asks whether the change is possible from there. Where the caller may not read the state, PMS decides.</summary>
    /// <param name="pms">The connection.</param>
    /// <param name="operation">The change.</param>
    /// <param name="read">Reads the state; null where there is none.</param>
    /// <param name="refuse">What PMS would answer, or null where the change is possible.</param>
    /// <exception cref="MosipServiceException">The change is impossible; nothing was sent.</exception>
    public static async Task GuardAsync<TState>(this PmsConnection pms, PmsOperation operation, Func<Task<TState?>> read, Func<TState, MosipError?> refuse)
        where TState : class
    {
        if (!pms.Options.ChecksTransitions)
            return;
        TState? state;
        try
        {
            state = await read().ConfigureAwait(false);
        }
        catch (MosipServiceException)
        {
            return;
        }
        catch (MosipTransportException e) when (!e.IsTransient)
        {
            return;
        }
        if (state is not null && refuse(state) is { } error)
            throw PmsRefusal.Foreseen(operation, error);
    }

    /// <summary>The first row of a search that is the wanted one.</summary>
    public static async Task<TRow?> FirstAsync<TRow>(IAsyncEnumerable<TRow> rows, Func<TRow, bool> isWanted) where TRow : class
    {
        await foreach (TRow row in rows.ConfigureAwait(false))
        {
            if (isWanted(row))
                return row;
        }
        return null;
    }

    public static MosipError Error(string code, string message) => new(new MosipErrorCode(code), message);
}
