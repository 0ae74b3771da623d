using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>The code blocks of the guide to onboarding.</summary>
internal static class OnboardingGuideCode
{
    public static MosipOnboarding SetUp(string password, string clientSecret, string administratorPassword)
    {
        // <snippet:onboarding-setup>
        ServiceProvider services = new ServiceCollection()
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (new Uri("https://api.example.org/"), "example-bank"))
                .UseLogin(MosipCredentials.User("example-bank", password, "mosip-pms-client", clientSecret)))    // the user is the partner id
            .AddMosipManagement()
            .Services.BuildServiceProvider();

        // Only where you are an administrator, too: of your own test environment, for example.
        MosipManagement administrator = services.GetRequiredService<IMosipManagementFactory>()
            .Create(MosipCredentials.User("admin", administratorPassword, "mosip-pms-client", clientSecret));

        var store = new OnboardingStateFile("example-bank.state.json");    // one for each partner; it holds the API key
        var onboarding = new MosipOnboarding(services.GetRequiredService<MosipManagement>(), store, administrator);
        // </snippet:onboarding-setup>
        return onboarding;
    }

    public static PartnerProfile Profile()
    {
        // <snippet:onboarding-profile>
        var profile = new PartnerProfile
        {
            PartnerId = "example-bank",              // also the user name of the login
            OrganisationName = "Example Bank",       // the O of the certificate, letter by letter, for ever
            Address = "1 High Street",
            ContactNumber = "0000000000",
            EmailAddress = "contact@example.org",    // no other partner's
        };
        OnboardingCertificate certificate = OnboardingCertificate.FromChain(CertificateChain.Of(CertificateFile.Read("example-bank-chain.pem")));
        // </snippet:onboarding-profile>
        _ = certificate;
        return profile;
    }

    public static async Task HandleAsync(MosipOnboarding onboarding, AuthPartnerOnboarding bank, IProgress<OnboardingStep> progress)
    {
        // <snippet:onboarding-result>
        OnboardingResult result = await onboarding.OnboardAuthPartnerAsync(bank, progress);

        foreach (AdministratorRequest request in result.Requests)    // empty once the partner is onboarded
            Console.WriteLine($"{request.Wording} {request.Endpoint} {request.Body}");
        // </snippet:onboarding-result>
    }

    public static async Task EachTypeAsync(MosipOnboarding onboarding, PartnerProfile profile, OnboardingCertificate certificate, OnboardingCertificate chipCertificate, SharePolicy shared)
    {
        // <snippet:onboarding-auth>
        await onboarding.OnboardAuthPartnerAsync(new AuthPartnerOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            Policy = new PolicyGrant { Group = "Banking", Name = "Accounts", UseCase = "Opening accounts" },
        });
        // </snippet:onboarding-auth>

        // <snippet:onboarding-misp>
        await onboarding.OnboardMispAsync(new MispOnboarding { Profile = profile, Certificate = certificate });
        // </snippet:onboarding-misp>

        // <snippet:onboarding-device>
        await onboarding.OnboardDeviceProviderAsync(new DeviceProviderOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            BiometricInterfaces =
            [
                new BiometricInterfaceOnboarding
                {
                    Version = "1.0.3",
                    BinaryHash = "9f86d081884c7d65",    // at most 36 characters
                    BuiltAt = new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero),
                    ExpiresAt = new DateTimeOffset(2029, 10, 1, 0, 0, 0, TimeSpan.Zero),
                    Devices = [new DeviceOnboarding { DeviceType = DeviceType.Finger, DeviceSubType = "Slap", Make = "Example", Model = "FP-1" }],
                },
            ],
        });
        // </snippet:onboarding-device>

        // <snippet:onboarding-ftm>
        await onboarding.OnboardFtmProviderAsync(new FtmProviderOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            Chips = [new ChipOnboarding { Make = "Example", Model = "T2", Certificate = chipCertificate }],
        });
        // </snippet:onboarding-ftm>

        // <snippet:onboarding-credential>
        await onboarding.OnboardCredentialPartnerAsync(new CredentialPartnerOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            Policy = new PolicyGrant { Group = "Printing", Name = "Cards", UseCase = "Printing cards" },
            Extractors = [new BiometricExtractor { AttributeName = "photo", Biometric = "face", Extractor = new ExtractorProvider("mock", "1.1") }],
            CredentialTypes = ["euin", "reprint"],
        });
        // </snippet:onboarding-credential>

        // <snippet:onboarding-verification>
        await onboarding.OnboardOnlineVerificationPartnerAsync(new OnlineVerificationPartnerOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            Policy = new PolicyGrant { Group = "Verification", Name = "Identities", UseCase = "Running an ID Authentication" },
            Extractors = [new BiometricExtractor { AttributeName = "photo", Biometric = "face", Extractor = new ExtractorProvider("mock", "1.1") }],
        });
        // </snippet:onboarding-verification>

        // <snippet:onboarding-abis>
        await onboarding.OnboardAbisPartnerAsync(new AbisPartnerOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            Policy = new PolicyGrant { Group = "Deduplication", Name = "Biometrics", UseCase = "Finding duplicates" },
        });
        // </snippet:onboarding-abis>

        // <snippet:onboarding-adjudication>
        await onboarding.OnboardManualAdjudicationAsync(new ManualAdjudicationOnboarding
        {
            Profile = profile,
            Certificate = certificate,
            Policy = new PolicyGrant { Group = "Adjudication", Name = "Cases", UseCase = "Deciding on duplicates", Document = shared },
        });
        // </snippet:onboarding-adjudication>
    }
}
