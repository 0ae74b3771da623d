using System.Text.Json.Serialization;

namespace Mosip.Partner.Management;

/// <summary>What became of the upload of an authority's certificate.</summary>
public sealed record AuthorityUpload
{
    /// <summary><c>Upload Success.</c>; for a PKCS#7 container also <c>Partial Upload Success.</c> or <c>Upload Failed.</c></summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "";

    /// <summary>When; null where PMS does not tell.</summary>
    [JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Whether the certificate was in the domain's store before (KER-PCM-003), which is as good.</summary>
    [JsonIgnore]
    public bool WasThereBefore { get; init; }
}
