namespace Mosip.Partner.Management.Onboarding;

/// <summary>The steps of each partner type, in MOSIP's order.</summary>
internal static class OnboardingPlan
{
    public static IEnumerable<IFlowStep> For(PartnerOnboarding request) =>
    [
        .. request.RequestedPolicy is { Name: not null } policy ? [new PolicyStep(policy)] : (IFlowStep[])[],
        new RegistrationStep(),
        new CertificateStep(),
        .. request switch
        {
            MispOnboarding misp => [.. Mapping(misp.Policy), new LicenceStep()],
            CredentialOnboarding credential => Credential(credential),
            PolicyPartnerOnboarding partner => [.. Mapping(partner.Policy), .. Key(partner)],
            DeviceProviderOnboarding provider => Devices(provider),
            FtmProviderOnboarding provider => Chips(provider),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.PartnerType, "There is no onboarding of this type."),
        },
    ];

    private static IFlowStep[] Mapping(PolicyGrant? policy, params IFlowStep[] beforeApproval) =>
        policy is { Name: not null } ? [new PolicyRequestStep(policy), .. beforeApproval, new ApprovalStep(policy)] : [];

    // Extractors come after the request and before the approval; PMS refuses them at any other time.
    private static IFlowStep[] Credential(CredentialOnboarding partner) =>
    [
        .. Mapping(partner.Policy, new ExtractorsStep(partner.Extractors)),
        .. partner.RequestedCredentialTypes.Count > 0 ? [new CredentialTypesStep(partner.RequestedCredentialTypes, partner.Policy.Name!)] : (IFlowStep[])[],
        .. Key(partner),
    ];

    private static IFlowStep[] Key(PolicyPartnerOnboarding partner) =>
        partner.RequestedApiKeyLabel is { } label ? [new ApiKeyStep(partner.Policy, label)] : [];

    // Interfaces and devices are all registered before the administrator is asked for approval, so that one round is enough.
    private static IFlowStep[] Devices(DeviceProviderOnboarding provider) =>
        provider.BiometricInterfaces is not { Count: > 0 } interfaces ? []
        : [new BiometricInterfacesStep(interfaces), new DevicesStep(interfaces), new DeviceApprovalStep(interfaces), new DeviceMappingStep(interfaces)];

    private static IFlowStep[] Chips(FtmProviderOnboarding provider) =>
        provider.Chips.Count > 0 ? [new ChipsStep(provider.Chips), new ChipCertificatesStep(provider.Chips), new ChipApprovalStep(provider.Chips)] : [];
}
