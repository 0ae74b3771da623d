using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>What IDA knows, with its periods moved by as much as a clock is wrong: so that clock sees them as the right one would.</summary>
internal sealed class ShiftedDirectory(IPartnerDirectory directory, TimeSpan offset) : IPartnerDirectory
{
    public PartnerMapping? FindMapping(string partnerId, string apiKeyOrClientId) => directory.FindMapping(partnerId, apiKeyOrClientId) is not { } mapping ? null : mapping with
    {
        Policy = mapping.Policy with { Validity = Shift(mapping.Policy.Validity) },
        ApiKey = mapping.ApiKey is { } key ? key with { Validity = Shift(key.Validity) } : null,
    };

    public MispLicenceRecord? FindLicence(string licenceKey) =>
        directory.FindLicence(licenceKey) is { } licence ? licence with { Validity = Shift(licence.Validity) } : null;

    public string? FindCertificateThumbprint(string partnerId) => directory.FindCertificateThumbprint(partnerId);

    private ValidityPeriod Shift(ValidityPeriod period) => new(period.CommencesOn + offset, period.ExpiresOn + offset);
}
