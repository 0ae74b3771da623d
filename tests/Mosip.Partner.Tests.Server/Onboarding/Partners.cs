using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>Onboardings of every type.</summary>
internal static class Partners
{
    public static readonly PartnerType[] Types =
    [
        PartnerType.MispPartner, PartnerType.AuthPartner, PartnerType.DeviceProvider, PartnerType.FtmProvider, PartnerType.CredentialPartner,
        PartnerType.OnlineVerificationPartner, PartnerType.AbisPartner, PartnerType.ManualAdjudication,
    ];

    public static readonly AuthPolicy AuthPolicy = Mosip.Partner.Sandbox.OnboardingOptions.DefaultPolicy;

    public static readonly DataSharePolicy DataShare = new SharePolicyBuilder("datashare.example.org").Share("fullName", encrypted: true, languages: ["eng"]).BuildDataShare();

    public static readonly MispPolicy Misp = new() { AllowsAuthRequestDelegation = true, AllowsKycRequestDelegation = true };

    private static readonly BiometricExtractor[] Extractors =
    [
        new() { AttributeName = "photo", Biometric = "face", Extractor = new ExtractorProvider("mock", "1.1") },
        new() { AttributeName = "iris", Biometric = "iris[left,right]", Extractor = new ExtractorProvider("mock", "1.1") },
    ];

    /// <summary>The onboarding of a new partner.</summary>
    public static PartnerOnboarding New(OnboardingWorld world, PartnerType type) => Of(type, world.NewPartner(type), OnboardingCertificate.FromChain(world.Chain));

    public static PartnerOnboarding Of(PartnerType type, string id, OnboardingCertificate certificate)
    {
        PartnerProfile profile = Profile(id);
        return type.Value switch
        {
            "MISP_Partner" => new MispOnboarding { Profile = profile, Certificate = certificate, Policy = Policy("MISP", Misp) },
            "Auth_Partner" => new AuthPartnerOnboarding { Profile = profile, Certificate = certificate, Policy = Policy("Banking", AuthPolicy) },
            "Device_Provider" => new DeviceProviderOnboarding { Profile = profile, Certificate = certificate, BiometricInterfaces = [Interface("1.0.3", "FP-1", "FP-2"), Interface("2.0.0", "IR-1")] },
            "FTM_Provider" => new FtmProviderOnboarding { Profile = profile, Certificate = certificate, Chips = [new ChipOnboarding { Make = "Example", Model = "T2", Certificate = certificate }] },
            "Credential_Partner" => new CredentialPartnerOnboarding
            {
                Profile = profile,
                Certificate = certificate,
                Policy = Policy("Printing", DataShare),
                Extractors = Extractors,
                CredentialTypes = ["euin", "reprint"],
            },
            "Online_Verification_Partner" => new OnlineVerificationPartnerOnboarding { Profile = profile, Certificate = certificate, Policy = Policy("Verification", DataShare), Extractors = Extractors },
            "ABIS_Partner" => new AbisPartnerOnboarding { Profile = profile, Certificate = certificate, Policy = Policy("Deduplication", DataShare), ApiKeyLabel = "queue" },
            "Manual_Adjudication" => new ManualAdjudicationOnboarding { Profile = profile, Certificate = certificate, Policy = Policy("Adjudication", DataShare) },
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
    }

    public static PartnerProfile Profile(string id) => new()
    {
        PartnerId = id,
        OrganisationName = OnboardingWorld.Organisation,
        Address = "1 High Street",
        ContactNumber = "0000000000",
        EmailAddress = OnboardingWorld.EmailOf(id),
        Language = "eng",
    };

    public static PolicyGrant Policy(string group, PolicyDocument? document) => new() { Group = group, Name = $"{group} policy", UseCase = "Opening accounts", Document = document };

    private static BiometricInterfaceOnboarding Interface(string version, params string[] models) => new()
    {
        Version = version,
        BinaryHash = "9f86d081884c7d65",
        BuiltAt = DateTimeOffset.UtcNow.AddDays(-30),
        ExpiresAt = DateTimeOffset.UtcNow.AddDays(700),
        Devices = [.. models.Select(model => new DeviceOnboarding
        {
            DeviceType = model.StartsWith("IR", StringComparison.Ordinal) ? DeviceType.Iris : DeviceType.Finger,
            DeviceSubType = model.StartsWith("IR", StringComparison.Ordinal) ? "Double" : "Slap",
            Make = "Example",
            Model = model,
        })],
    };
}
