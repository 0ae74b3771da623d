using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>A partner as IDA knows it from PMS. IDA compares the status with <c>ACTIVE</c> exactly.</summary>
internal sealed record PartnerRecord(string PartnerId, string Status = RecordStatus.Active, bool IsDeleted = false);

/// <summary>The words that IDA compares.</summary>
internal static class RecordStatus
{
    public const string Active = "ACTIVE";
}

/// <summary>From when until when a record counts. Both edges are inside.</summary>
internal readonly record struct ValidityPeriod(DateTimeOffset CommencesOn, DateTimeOffset ExpiresOn)
{
    public static ValidityPeriod Always { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    public bool Contains(DateTimeOffset now) => CommencesOn <= now && now <= ExpiresOn;
}

/// <summary>A policy as IDA knows it.</summary>
internal sealed record PolicyRecord(string PolicyId, AuthPolicy Policy, ValidityPeriod Validity, string Status = RecordStatus.Active, bool IsDeleted = false);

/// <summary>An API key as IDA knows it.</summary>
internal sealed record ApiKeyRecord(ValidityPeriod Validity, string Status = RecordStatus.Active, bool IsDeleted = false);

/// <summary>An OIDC client as IDA knows it.</summary>
internal sealed record OidcClientRecord(IReadOnlyList<string> AcrValues, string Status = RecordStatus.Active, bool IsDeleted = false);

/// <summary>A partner, its policy and the API key that binds them; no API key where the last path segment is an OIDC client.</summary>
internal sealed record PartnerMapping(PartnerRecord Partner, PolicyRecord Policy, ApiKeyRecord? ApiKey, OidcClientRecord? OidcClient = null, bool IsDeleted = false);

/// <summary>A MISP's licence as IDA knows it.</summary>
internal sealed record MispLicenceRecord(string MispId, ValidityPeriod Validity, MispPolicy? Policy = null, string Status = RecordStatus.Active, bool IsDeleted = false);
