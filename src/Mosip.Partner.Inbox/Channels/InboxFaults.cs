using System.Data.Common;

namespace Mosip.Partner.Inbox.Channels;

/// <summary>Tells failures of the database from mistakes of the program.</summary>
internal static class InboxFaults
{
    public static bool IsStoreFault(Exception exception) => exception is DbException or IOException or TimeoutException or ObjectDisposedException;
}
