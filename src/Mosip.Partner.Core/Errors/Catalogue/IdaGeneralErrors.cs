using static Mosip.Partner.Core.Errors.CatalogueTable;
using static Mosip.Partner.Core.Errors.MosipErrorCategory;

namespace Mosip.Partner.Core.Errors;

/// <summary>IDA-MLC: the general codes of ID Authentication.</summary>
internal static class IdaGeneralErrors
{
    public static IEnumerable<MosipErrorInfo> Entries() =>
    [
        Fault("IDA-MLC-007", RetryLater,
            "The request could not be processed; a general code that says nothing by itself and often stands before the real one.",
            "Look at the other errors of the answer. If it stands alone, try once more with a fresh request, then ask the operator and quote the transaction id.",
            retryable: true),
    ];
}
