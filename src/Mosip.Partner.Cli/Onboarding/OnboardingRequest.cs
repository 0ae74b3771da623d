using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary>Partner types as the command line names them, and what each makes of a configuration.</summary>
internal static class OnboardingRequest
{
    /// <summary>The names, in the order of the guide.</summary>
    public static readonly string[] Types =
        ["misp", "auth-partner", "device-provider", "ftm-provider", "credential-partner", "online-verification-partner", "abis-partner", "manual-adjudication"];

    /// <summary>Makes the request of a type.</summary>
    /// <exception cref="Core.Errors.MosipInputException">A section that the type needs is missing, or a file cannot be read.</exception>
    public static async Task<PartnerOnboarding> ComposeAsync(string type, OnboardingConfigFile file, CancellationToken cancellationToken)
    {
        OnboardingConfig config = file.Config;
        PartnerProfile profile = Profile(config.Partner);
        OnboardingCertificate certificate = file.Certificate(config.Certificate, "certificate");
        PolicyGrant? policy = await file.PolicyAsync(cancellationToken).ConfigureAwait(false);
        return type switch
        {
            "misp" => new MispOnboarding { Profile = profile, Certificate = certificate, Policy = policy },
            "auth-partner" => new AuthPartnerOnboarding { Profile = profile, Certificate = certificate, Policy = Needed(policy), ApiKeyLabel = config.ApiKeyLabel ?? "primary" },
            "device-provider" => new DeviceProviderOnboarding { Profile = profile, Certificate = certificate, BiometricInterfaces = [.. config.BiometricInterfaces.Select(Interface)] },
            "ftm-provider" => new FtmProviderOnboarding { Profile = profile, Certificate = certificate, Chips = [.. config.Chips.Select(chip => Chip(file, chip))] },
            "credential-partner" => new CredentialPartnerOnboarding
            {
                Profile = profile,
                Certificate = certificate,
                Policy = Needed(policy),
                Extractors = [.. config.Extractors.Select(Extractor)],
                CredentialTypes = config.CredentialTypes ?? [],
                ApiKeyLabel = config.ApiKeyLabel,
            },
            "online-verification-partner" => new OnlineVerificationPartnerOnboarding
            {
                Profile = profile,
                Certificate = certificate,
                Policy = Needed(policy),
                Extractors = [.. config.Extractors.Select(Extractor)],
                CredentialTypes = config.CredentialTypes ?? ["auth"],
                ApiKeyLabel = config.ApiKeyLabel,
            },
            "abis-partner" => new AbisPartnerOnboarding { Profile = profile, Certificate = certificate, Policy = Needed(policy), ApiKeyLabel = config.ApiKeyLabel },
            "manual-adjudication" => new ManualAdjudicationOnboarding { Profile = profile, Certificate = certificate, Policy = Needed(policy) },
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such partner type."),
        };

        PolicyGrant Needed(PolicyGrant? grant) => grant ?? throw OnboardingConfigFile.Mistake($"the section policy is missing; {type} needs one");
    }

    private static PartnerProfile Profile(PartnerConfig partner) => new()
    {
        PartnerId = partner.Id,
        OrganisationName = partner.Organisation,
        Address = partner.Address,
        ContactNumber = partner.ContactNumber,
        EmailAddress = partner.Email,
        Language = partner.Language,
    };

    private static BiometricExtractor Extractor(ExtractorConfig extractor) =>
        new() { AttributeName = extractor.AttributeName, Biometric = extractor.Biometric, Extractor = new ExtractorProvider(extractor.Provider, extractor.Version) };

    private static BiometricInterfaceOnboarding Interface(BiometricInterfaceConfig sbi) => new()
    {
        Version = sbi.Version,
        BinaryHash = sbi.BinaryHash,
        BuiltAt = sbi.BuiltAt,
        ExpiresAt = sbi.ExpiresAt,
        Devices = [.. sbi.Devices.Select(device => new DeviceOnboarding { DeviceType = new DeviceType(device.Type), DeviceSubType = device.SubType, Make = device.Make, Model = device.Model })],
    };

    private static ChipOnboarding Chip(OnboardingConfigFile file, ChipConfig chip) => new()
    {
        Make = chip.Make,
        Model = chip.Model,
        Certificate = file.Certificate(chip.Certificate, $"chips: the certificate of {chip.Make} {chip.Model}"),
        IsForRegistrationDevice = chip.ForRegistrationDevice,
    };
}
