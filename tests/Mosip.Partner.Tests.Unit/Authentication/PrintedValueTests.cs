using System.Net;
using System.Reflection;
using System.Text;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Tests.Unit.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Authentication;

/// <summary>What is printed by accident, into a log or a message, is nobody's business.</summary>
public class PrintedValueTests
{
    private const string Vid = "4370296312658178", Otp = "918273", Name = "Amina-Canary", Token = "777000111222333444555666777888999000", Phone = "XXXX-canary-91", Secret = "secret-canary-55";

    private static readonly string[] Canaries = [Vid, Vid[..12], Otp, Name, "canary", Token, "1992", Phone, Secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))[..8]];

    // Records without an override print their members. Those of these folders hold certificates, codes, policies and MOSIP's own words.
    private static readonly Type[] OfHarmlessFolders = [typeof(TrustPath), typeof(MosipError), typeof(JwsHeader), typeof(AuthPolicy)];

    private static readonly Type[] Harmless = [typeof(IndividualIdType), typeof(OtpChannel), typeof(TransactionId), typeof(CallLimits)];

    private static readonly IndividualId Person = IndividualId.Vid(Vid);
    private static readonly TransactionId Transaction = new("TXN0000001");
    private static readonly byte[] SecretBytes = Encoding.UTF8.GetBytes(Secret);

    private static readonly DemographicFactor Demographics = new()
    {
        Name = [new("eng", Name)],
        DateOfBirth = new DateOnly(1992, 1, 2),
        PhoneNumber = Phone,
        EmailAddress = Name,
        Additional = new Dictionary<string, DemographicValue> { ["tribe"] = DemographicValue.Text(Name) },
    };

    private static readonly AuthRequest Auth = new() { Individual = Person, Consent = Consent.Obtained, Otp = new OtpFactor(Otp), Demographics = Demographics, Biometrics = BiometricCapture.Parse(MadeSegment.Capture(new MadeSegment { Data = { ["bioValue"] = Secret } })) };

    private static readonly KycIdentity Identity = KycIdentity.Parse(Encoding.UTF8.GetBytes($$"""{"name_eng":"{{Name}}","dob":"1992/01/02"}"""));

    private static readonly MosipError Error = new(new("IDA-OTA-004"), $"OTP {Otp} of {Name} is invalid", Secret);

    private static readonly object[] Values =
    [
        Person, IndividualId.Handle($"{Name}@phone"), new OtpFactor(Otp), Demographics, Demographics.Name[0], Demographics.Additional["tribe"], Auth, Auth.Biometrics!, Auth.Biometrics!.Segments[0],
        new KycRequest { Individual = Person, Consent = Consent.Obtained, Demographics = Demographics },
        new OtpRequest { Individual = Person },
        new AuthResult { IsAuthenticated = true, AuthToken = Token, TransactionId = Transaction, ResponseTime = TestKeys.Now },
        new AuthResult { IsAuthenticated = false, Error = Error, Errors = [Error], TransactionId = Transaction, ResponseTime = TestKeys.Now },
        new KycResult { IsAuthenticated = true, AuthToken = Token, Identity = Identity, TransactionId = Transaction, ResponseTime = TestKeys.Now },
        new OtpResult { IsSent = true, MaskedPhone = Phone, MaskedEmail = Name, TransactionId = Transaction, ResponseTime = TestKeys.Now },
        Identity,
        new SignedIdaRequest(SecretBytes, Secret, Transaction),
        new MispLicenceKey(Secret), new ApiKey(Secret),
        new KycEnvelope(SecretBytes, SecretBytes, TestKeys.BankRecipient.Thumbprint),
        new RequestEnvelope(SecretBytes, SecretBytes, SecretBytes, TestKeys.BankRecipient.Thumbprint),
        ServiceReply.Read(Encoding.UTF8.GetBytes($$"""{"response":{"token":"{{Secret}}"},"errors":[{"errorCode":"KER-ATH-401","message":"{{Name}}"}]}"""), HttpStatusCode.OK, "test"),
        new CreatedShare(new Uri($"https://share.example/{Uri.EscapeDataString(Secret)}"), 2, null), new FetchedShare(SecretBytes, Secret),
        TestKeys.Bank, TestKeys.Bank.WithMaximumConcurrency(1), new PartnerKeyRing(TestKeys.Bank), TestKeys.BankRecipient,
    ];

    [Fact]
    public void ToString_EveryValueOfAPerson_HoldsNothingOfThePerson() => Assert.All(Values, value => AssertHoldsNone(value.ToString()!));

    [Fact]
    public void ToString_EveryPublicRecord_IsAmongTheTestedOrHarmlessOnes()
    {
        Type[] records = [.. new[] { typeof(MosipException).Assembly, typeof(IMosipAuthClient).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !OfHarmlessFolders.Any(other => other.Namespace == type.Namespace))
            .Where(type => !type.IsAbstract && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null)];

        // A new record belongs to one of the lists; one with personal data or a secret overrides ToString.
        Assert.Contains(typeof(AuthResult), records);
        Assert.Empty(records.Except(Harmless).Except(Values.Select(value => value.GetType())).Select(type => type.FullName));
    }

    public static TheoryData<string, Action> Failures => new()
    {
        { "wrong check digit", () => IndividualId.Vid(Vid[..15] + "7") },
        { "wrong length", () => IndividualId.Uin(Vid) },
        { "OTP with a letter", () => _ = new OtpFactor($"{Otp}canary") },
        { "handle", () => IndividualId.Handle(Name) },
        { "transaction", () => _ = new TransactionId(Secret) },
        { "identity", () => KycIdentity.Parse(Encoding.UTF8.GetBytes($$"""{"name":"{{Name}}","name":"{{Name}}" """)) },
        { "identity with bare words", () => KycIdentity.Parse(Encoding.UTF8.GetBytes($$"""{"name":{{Name}} }""")) },
        { "policy", () => AuthPolicy.Parse(Encoding.UTF8.GetBytes($$"""{"authTokenType":{"{{Secret}}":1} }""")) },
        { "capture", () => BiometricCapture.Parse(Encoding.UTF8.GetBytes($$"""{"biometrics":[{"data":"{{Secret}}"}]}""")) },
        { "PIN", () => PinEncryption.Open(Otp, Secret) },
        { "PIN-sealed", () => PinEncryption.Open(Otp + "canary", PinEncryption.Seal(Otp, Name)) },
        { "attribute", () => ZeroKnowledgeCipher.Open(new byte[32], Secret) },
        { "JWS header", () => JwsHeader.Parse(MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes($$"""{"alg":"RS256","kid":{"{{Secret}}":1} }"""))) },
        { "key", () => PartnerKey.FromPem(Secret, Secret, TestKeys.BankCertificate) },
        { "PKCS#12", () => PartnerKey.FromPkcs12(SecretBytes, Secret) },
        { "PEM body", () => PartnerKey.FromPem($"-----BEGIN PRIVATE KEY-----\n{MosipBase64.EncodeUrl(SecretBytes)}\n-----END PRIVATE KEY-----", Secret, TestKeys.BankCertificate) },
    };

    [Theory, MemberData(nameof(Failures))]
    public void Exception_OfARefusedInput_DoesNotRepeatIt(string what, Action fail)
    {
        Exception e = Record.Exception(fail) ?? throw new InvalidOperationException($"{what} was not refused.");

        AssertHoldsNone(e.ToString());
    }

    private static void AssertHoldsNone(string text) => Assert.All(Canaries, canary => Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase));
}
