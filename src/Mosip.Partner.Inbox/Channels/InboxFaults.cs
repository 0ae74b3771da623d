using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>Tells failures of the database from mistakes of the program.</summary>
internal static class InboxFaults
{
    private const int Busy = 5, IoError = 10, Full = 13;

    /// <summary>Whether the same may succeed a little later.</summary>
    public static bool IsPassing(Exception exception) => exception is DbException { IsTransient: true } or SqliteException { SqliteErrorCode: Busy or IoError or Full };

    /// <summary>Whether another waits for as long as it may for the file: no use in asking at once again.</summary>
    public static bool IsBusy(Exception exception) => exception is SqliteException { SqliteErrorCode: Busy };

    /// <summary>Whether the database is at fault; an inbox that refuses to open is an input fault.</summary>
    public static bool IsStoreFault(Exception exception) => exception is DbException or IOException or TimeoutException or ObjectDisposedException or MosipInputException;
}
