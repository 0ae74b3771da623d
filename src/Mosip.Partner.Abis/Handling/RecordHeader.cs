using Mosip.Partner.Biometrics;

namespace Mosip.Partner.Abis.Handling;

/// <summary>Whether a record begins as the format that CBEFF declares for it does (ISO/IEC 19794-2, -4, -5, -6).</summary>
internal static class RecordHeader
{
    public static bool Fits(CbeffRecord record) => record.Format?.Type switch
    {
        "2" => record.Data.Span.StartsWith("FMR\0"u8),
        "7" => record.Data.Span.StartsWith("FIR\0"u8),
        "8" => record.Data.Span.StartsWith("FAC\0"u8),
        "9" => record.Data.Span.StartsWith("IIR\0"u8),
        _ => true,
    };
}
