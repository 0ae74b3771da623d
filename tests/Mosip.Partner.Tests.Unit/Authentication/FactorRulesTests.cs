using Mosip.Partner.Authentication;
using Mosip.Partner.Authentication.Ida;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Tests.Unit.Authentication;

public class FactorRulesTests
{
    private static readonly AuthRequest Good = new() { Individual = IndividualId.Vid("4370296312658178"), Consent = Consent.Obtained, Otp = new OtpFactor("111111") };

    public static TheoryData<string, FactorRequest> BrokenRequests => new()
    {
        { "Consent is missing", Good with { Consent = null! } },
        { "Individual is missing", Good with { Individual = default } },
        { "IDA-MLC-008", Good with { Otp = null } },
        { "TransactionId was never set", Good with { TransactionId = default(TransactionId) } },
        { "6 digits", Good with { Otp = new OtpFactor("11111") } },
        { "6 digits", new KycRequest { Individual = Good.Individual, Consent = Consent.Obtained, Otp = new OtpFactor("1111111") } },
        { "no attribute", With(new DemographicFactor()) },
        { "phoneNumber is empty", With(new DemographicFactor { PhoneNumber = "" }) },
        { "emailId is empty", With(new DemographicFactor { EmailAddress = " " }) },
        { "postalCode is empty", With(new DemographicFactor { PostalCode = "\t" }) },
        { "age is 1 or more", With(new DemographicFactor { Age = 0 }) },
        { "age is 1 or more", With(new DemographicFactor { Age = -5 }) },
        { "name has an entry without text", With(new DemographicFactor { Name = [new("eng", "")] }) },
        { "name has an entry without text", With(new DemographicFactor { Name = [null!] }) },
        { "gender has an entry without text", With(new DemographicFactor { Gender = [new("eng", "Female"), new("fra", null!)] }) },
        { "three lower-case letters", With(new DemographicFactor { Name = [new("en", "Amina")] }) },
        { "three lower-case letters", With(new DemographicFactor { Name = [new("ENG", "Amina")] }) },
        { "three lower-case letters", With(new DemographicFactor { Name = [new("engl", "Amina")] }) },
        { "three lower-case letters", With(new DemographicFactor { Name = [new(null!, "Amina")] }) },
        { "name has language eng twice", With(new DemographicFactor { Name = [new("eng", "Amina"), new("fra", "Amina"), new("eng", "Diallo")] }) },
        { "IDA-MLC-013", With(new DemographicFactor { FullAddress = [new("eng", "1 Main Street")], PostalCode = "69001" }) },
        { "IDA-MLC-013", With(new DemographicFactor { FullAddress = [new("eng", "1 Main Street")], AddressLine1 = [new("eng", "1 Main Street")] }) },
        { "IDA-MLC-013", With(new DemographicFactor { FullAddress = [new("eng", "1 Main Street")], Location3 = [new("eng", "Province")] }) },
        { "has no name or no value", With(Dynamic(" ", DemographicValue.Text("x"))) },
        { "has no name or no value", With(Dynamic("tribe", null!)) },
        { "tribe has language eng twice", With(Dynamic("tribe", DemographicValue.Localized(new LocalizedText("eng", "a"), new LocalizedText("eng", "b")))) },
        { "has a member of its own", With(Dynamic("metadata", DemographicValue.Text("x"))) },
        { "has a member of its own", With(Dynamic("name", DemographicValue.Text("Amina"))) },
        { "has a member of its own", With(Dynamic("dob", DemographicValue.Text("1992"))) },
        { "has a member of its own", With(Dynamic("addressLine2", DemographicValue.Text("x"))) },
    };

    [Theory, MemberData(nameof(BrokenRequests))]
    public void Verify_RuleThatIdaWouldRefuseFor_IsNamed(string expected, FactorRequest request)
    {
        var e = Assert.Throws<ArgumentException>(() => FactorRules.Verify(request, new MosipAuthenticationOptions()));

        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        foreach (string canary in (string[])["Amina", "Diallo", "Main Street", "4370296312658178", "8178", "11111", "69001"])
            Assert.DoesNotContain(canary, e.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<FactorRequest> WholeRequests =>
    [
        Good,
        Good with { TransactionId = TransactionId.New() },
        With(new DemographicFactor { Age = 1 }),
        With(new DemographicFactor { DateOfBirth = new DateOnly(1992, 1, 1) }),
        With(new DemographicFactor { Name = [new("eng", "Amina"), new("fra", "Amina"), new("ara", "\u0623\u0645\u064a\u0646\u0629")] }),
        With(new DemographicFactor { FullAddress = [new("eng", "1 Main Street")], PhoneNumber = "+33 6" }),
        With(new DemographicFactor { AddressLine1 = [new("eng", "1 Main Street")], PostalCode = "69001" }),
        With(Dynamic("tribe", DemographicValue.List("a", "b"))),
        new KycRequest { Individual = IndividualId.Handle("0612345678@phone"), Consent = Consent.Obtained, Biometrics = BiometricCapture.Parse(MadeSegment.Capture(new MadeSegment())) },
    ];

    [Theory, MemberData(nameof(WholeRequests))]
    public void Verify_WholeRequest_Passes(FactorRequest request) => Assert.Null(Record.Exception(() => FactorRules.Verify(request, new MosipAuthenticationOptions())));

    [Fact]
    public void Verify_CountryWithEightDigits_TakesEight()
    {
        var options = new MosipAuthenticationOptions { OtpLength = 8 };

        Assert.Null(Record.Exception(() => FactorRules.Verify(Good with { Otp = new OtpFactor("11111111") }, options)));
        Assert.Throws<ArgumentException>(() => FactorRules.Verify(Good, options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("12345678901")]
    [InlineData("12345a")]
    [InlineData("12 456")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    public void OtpFactor_NotFourToTenDigits_IsRefusedWithoutRepeatingThem(string value)
    {
        var e = Assert.Throws<ArgumentException>(() => new OtpFactor(value));

        Assert.True(value.Length < 3 || !e.ToString().Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public void DemographicValue_WithoutContent_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => DemographicValue.Text(" "));
        Assert.ThrowsAny<ArgumentException>(() => DemographicValue.List([]));
        Assert.ThrowsAny<ArgumentException>(() => DemographicValue.Localized([]));
    }

    private static AuthRequest With(DemographicFactor demographics) => Good with { Otp = null, Demographics = demographics };

    private static DemographicFactor Dynamic(string name, DemographicValue value) => new() { Additional = new Dictionary<string, DemographicValue> { [name] = value } };
}
