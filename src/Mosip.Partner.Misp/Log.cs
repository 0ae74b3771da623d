using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Misp;

internal static partial class Log
{
    [LoggerMessage(2501, LogLevel.Information, "MISP {MispId} has a new licence; partners outside this process need its key")]
    public static partial void Made(ILogger logger, string mispId);

    [LoggerMessage(2502, LogLevel.Warning, "IDA refused the licence of MISP {MispId} ({ErrorCode}); another one is in use now")]
    public static partial void Replaced(ILogger logger, string mispId, string errorCode);

    [LoggerMessage(2503, LogLevel.Error, "IDA refused the licence of MISP {MispId} ({ErrorCode}), which PMS calls valid; IDA may not have heard of it yet")]
    public static partial void NotReplaced(ILogger logger, string mispId, string errorCode);
}
