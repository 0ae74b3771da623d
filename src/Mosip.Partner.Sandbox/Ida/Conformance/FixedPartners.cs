using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Conformance;

/// <summary>One partner with its API key and one MISP, all in order, as vector files have them.</summary>
internal sealed record FixedPartners : IPartnerDirectory
{
    public required string PartnerId { get; init; }

    public required string ApiKey { get; init; }

    public required string LicenceKey { get; init; }

    public required string MispId { get; init; }

    public required AuthPolicy Policy { get; init; }

    public required string PartnerThumbprint { get; init; }

    public required string MispThumbprint { get; init; }

    public string PartnerStatus { get; init; } = RecordStatus.Active;

    public string MispStatus { get; init; } = RecordStatus.Active;

    public PartnerMapping? FindMapping(string partnerId, string apiKeyOrClientId) =>
        partnerId == PartnerId && apiKeyOrClientId == ApiKey
            ? new PartnerMapping(new PartnerRecord(PartnerId, PartnerStatus), new PolicyRecord("policy", Policy, ValidityPeriod.Always), new ApiKeyRecord(ValidityPeriod.Always))
            : null;

    public MispLicenceRecord? FindLicence(string licenceKey) =>
        licenceKey == LicenceKey ? new MispLicenceRecord(MispId, ValidityPeriod.Always, Status: MispStatus) : null;

    public string? FindCertificateThumbprint(string partnerId) =>
        partnerId == PartnerId ? PartnerThumbprint : partnerId == MispId ? MispThumbprint : null;
}
