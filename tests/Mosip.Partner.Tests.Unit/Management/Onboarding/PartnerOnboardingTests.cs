using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Unit.Management.Onboarding;

/// <summary>What is found before anything is sent.</summary>
public class PartnerOnboardingTests
{
    private static readonly PartnerProfile Profile = new()
    {
        PartnerId = "example",
        OrganisationName = "Example",
        Address = "1 High Street",
        ContactNumber = "0000000000",
        EmailAddress = "contact@example.org",
    };

    private static readonly OnboardingCertificate Certificate = OnboardingCertificate.FromIssuer((_, _) => Task.FromException<CertificateChain>(new InvalidOperationException()));

    private static readonly PolicyGrant Policy = new() { Group = "Banking", Name = "kyc" };

    [Fact]
    public void Validate_RightOnes_AreTaken()
    {
        Bank(Profile).Validate();
        new MispOnboarding { Profile = Profile, Certificate = Certificate }.Validate();
        new ManualAdjudicationOnboarding { Profile = Profile, Certificate = Certificate, Policy = new PolicyGrant { Group = "Adjudication" } }.Validate();
        Provider(Interface).Validate();
        Printer.Validate();
    }

    [Fact]
    public void Validate_SeveralFaults_AreToldTogether()
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Bank(Profile with { PartnerId = "two words", ContactNumber = "", EmailAddress = "example.org" }).Validate());

        Assert.All((string[])["PMS_PRT_066", "ContactNumber is missing", "PMS_PRT_012"], fault => Assert.Contains(fault, refusal.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(37, 1, 1, 1, "PartnerId")]
    [InlineData(1, 129, 1, 1, "OrganisationName")]
    [InlineData(1, 1, 2001, 1, "Address")]
    [InlineData(1, 1, 1, 17, "ContactNumber")]
    public void Validate_TooLong_IsRefused(int id, int organisation, int address, int contact, string member)
    {
        PartnerProfile profile = Profile with { PartnerId = new('a', id), OrganisationName = new('a', organisation), Address = new('a', address), ContactNumber = new('1', contact) };

        Assert.Contains(member, Assert.Throws<ArgumentException>(() => Bank(profile).Validate()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact@example.org", true)]
    [InlineData("first+last@mail.example.org", true)]
    [InlineData("first.last@example.org", true)]
    [InlineData("first.la-st@example.org", false)]
    [InlineData("contact@example.ORG", false)]
    [InlineData("contact@example", false)]
    public void Validate_EmailAddress_AsPmsTakesIt(string address, bool isTaken) =>
        Assert.Equal(isTaken, Record.Exception(() => Bank(Profile with { EmailAddress = address }).Validate()) is null);

    [Fact]
    public void Validate_KeyWithoutPolicy_IsRefused() =>
        Assert.Contains("API key", Assert.Throws<ArgumentException>(() => (Bank(Profile) with { Policy = new PolicyGrant { Group = "Banking" } }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_NoPolicyGroup_IsRefused() =>
        Assert.Contains("Policy.Group", Assert.Throws<ArgumentException>(() => (Bank(Profile) with { Policy = new PolicyGrant { Group = " " } }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_NoExtractors_IsRefused() =>
        Assert.Contains("PMS_PM_051", Assert.Throws<ArgumentException>(() => (Printer with { Extractors = [] }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_HashInHex_IsRefused() =>
        Assert.Contains("SHA-256", Assert.Throws<ArgumentException>(() => Provider(Interface with { BinaryHash = new('a', 64) }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_InterfaceThatEndsBeforeItBegins_IsRefused() =>
        Assert.Contains("PMS_AUT_507", Assert.Throws<ArgumentException>(() => Provider(Interface with { ExpiresAt = Interface.BuiltAt }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_SameVersionTwice_IsRefused() =>
        Assert.Contains("PMS_AUT_512", Assert.Throws<ArgumentException>(() => Provider(Interface, Interface).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_NothingToRegister_IsRefusedOfFtmProvidersAlone()
    {
        // A device provider may bring its interfaces later.
        Provider().Validate();
        Assert.Throws<ArgumentException>(() => new FtmProviderOnboarding { Profile = Profile, Certificate = Certificate, Chips = [] }.Validate());
    }

    [Fact]
    public void ToString_OfAnOnboarding_HoldsNoContact() => Assert.Equal("Auth_Partner example", Bank(Profile).ToString());

    private static AuthPartnerOnboarding Bank(PartnerProfile profile) => new() { Profile = profile, Certificate = Certificate, Policy = Policy };

    private static CredentialPartnerOnboarding Printer => new()
    {
        Profile = Profile,
        Certificate = Certificate,
        Policy = Policy,
        Extractors = [new BiometricExtractor { AttributeName = "photo", Biometric = "face", Extractor = new ExtractorProvider("mock", "1.1") }],
        CredentialTypes = ["euin"],
    };

    private static BiometricInterfaceOnboarding Interface => new()
    {
        Version = "1.0",
        BinaryHash = "9f86d081884c7d65",
        BuiltAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Devices = [new DeviceOnboarding { DeviceType = DeviceType.Finger, DeviceSubType = "Slap", Make = "Example", Model = "FP-1" }],
    };

    private static DeviceProviderOnboarding Provider(params BiometricInterfaceOnboarding[] interfaces) =>
        new() { Profile = Profile, Certificate = Certificate, BiometricInterfaces = interfaces };
}
