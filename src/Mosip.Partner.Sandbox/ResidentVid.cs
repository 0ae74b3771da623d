using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Sandbox;

/// <summary>A virtual id of a resident.</summary>
/// <param name="Id">The VID.</param>
public sealed record ResidentVid(IndividualId Id)
{
    /// <summary>How many authentications the VID lasts, failed ones included; null for no limit.</summary>
    public int? TransactionLimit { get; init; }

    /// <summary>When the VID ends; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The kind and last digits of the VID.</summary>
    public override string ToString() => $"{Id}";
}
