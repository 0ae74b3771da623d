namespace Mosip.Partner.Management.Onboarding;

/// <summary>What partners may do by themselves with the roles that MOSIP ships (mosip-config 1.3.0, <c>mosip.role.pms.*</c>). What they may not, an administrator does.</summary>
internal static class PartnerRights
{
    /// <summary>Uploading and reading the own certificate: neither MISPs nor adjudicators may.</summary>
    public static bool MayUploadCertificate(PartnerType type) => type != PartnerType.MispPartner && type != PartnerType.ManualAdjudication;

    /// <summary>Asking for a policy.</summary>
    public static bool MayRequestPolicy(PartnerType type) =>
        type == PartnerType.AuthPartner || type == PartnerType.CredentialPartner || type == PartnerType.OnlineVerificationPartner || type == PartnerType.AbisPartner;

    /// <summary>Reading the published policies of a group: MISPs may not.</summary>
    public static bool MayListPolicies(PartnerType type) => MayRequestPolicy(type) || type == PartnerType.ManualAdjudication;

    /// <summary>Switching an API key off. An ABIS partner may make one, and not do this.</summary>
    public static bool MaySwitchApiKey(PartnerType type) =>
        type == PartnerType.AuthPartner || type == PartnerType.CredentialPartner || type == PartnerType.OnlineVerificationPartner;
}
