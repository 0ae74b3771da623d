using System.Text.Json.Serialization;

namespace Mosip.Partner.Management.Partners;

/// <summary>The body of calls that change a status.</summary>
internal sealed record StatusChange([property: JsonPropertyName("status")] string Status)
{
    public static readonly StatusChange Active = new("Active");
    public static readonly StatusChange Inactive = new("De-active");
    public static readonly StatusChange Approved = new("Approved");
    public static readonly StatusChange Rejected = new("Rejected");

    /// <summary>The second envelope's word, which it compares exactly.</summary>
    public static readonly StatusChange Deactivate = new("De-Activate");
}

/// <summary>An answer that only says what was done.</summary>
internal sealed record DoneMessage([property: JsonPropertyName("message")] string? Message);
