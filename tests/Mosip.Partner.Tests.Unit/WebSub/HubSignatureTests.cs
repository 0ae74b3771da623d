using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.WebSubHub.Conformance;
using Mosip.Partner.Tests.Unit.Vectors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

public sealed class HubSignatureTests
{
    // credentials.md, section 20.
    private const string Body = """{"publisher":"CREDENTIAL_SERVICE", "topic":"acme-print/CREDENTIAL_ISSUED"}""";
    private const string Header = "sha256=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7";
    private static readonly HubSecret Secret = new("kP7-hub-secret-01");

    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("websub", vector => vector.Id is not ['i', 'n', 't', ..]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verify_Vector_GivesTheVerdictOfTheVector(string id)
    {
        VectorCase vector = VectorFile.Load("websub").Case(id);
        byte[] body = Encoding.UTF8.GetBytes(vector.Input("body"));
        Exception? refusal = Record.Exception(() => HubSignature.Verify(new HubSecret(vector.Input("secret")), body, vector.OptionalInput("header")));

        Assert.Equal(vector.Json.GetProperty("sdkVerdict").GetString() == "accept", refusal is null);
        Assert.True(refusal is null or MosipCryptoException);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void JudgeSignature_Vector_GivesTheVerdictOfMosipsSubscriber(string id)
    {
        VectorCase vector = VectorFile.Load("websub").Case(id);

        SubscriberVerdict verdict = SubscriberJudge.JudgeSignature(vector.Input("secret"), vector.Input("body"), vector.OptionalInput("header"));

        Assert.Equal(vector.Expected.TryGetProperty("errorCode", out var code) ? code.GetString() : null, verdict.ErrorCode);
        Assert.Equal(vector.Expected.TryGetProperty("valid", out var valid) && valid.GetBoolean(), verdict.IsValid);
    }

    [Fact]
    public void Create_KnownBody_GivesTheDocumentedHeader() => Assert.Equal(Header, HubSignature.Create(Secret, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(null, MosipCryptoFault.SignatureMissing)]
    [InlineData("", MosipCryptoFault.SignatureMissing)]
    [InlineData("19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", MosipCryptoFault.Malformed)]
    [InlineData("=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", MosipCryptoFault.Malformed)]
    [InlineData("sha256=", MosipCryptoFault.Malformed)]
    [InlineData("sha256=19aa", MosipCryptoFault.Malformed)]
    [InlineData("sha256=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692dfg", MosipCryptoFault.Malformed)]
    [InlineData("sha256= 9aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", MosipCryptoFault.Malformed)]
    [InlineData("sha256=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7 ", MosipCryptoFault.Malformed)]
    [InlineData("sha512=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", MosipCryptoFault.Malformed)]
    [InlineData("sha-256=19aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", MosipCryptoFault.AlgorithmNotAllowed)]
    [InlineData("sha1=602379d5f7f86cebd1feda608da621c3bad36bf3", MosipCryptoFault.AlgorithmNotAllowed)]
    [InlineData("sha256=09aa4e51023da76ec8558c966e11effc9f396552de018d26787f7ed0dc692df7", MosipCryptoFault.DigestMismatch)]
    public void Verify_OtherHeader_IsRefusedForItsReason(string? header, MosipCryptoFault fault) =>
        Assert.Equal(fault, Assert.Throws<MosipCryptoException>(() => HubSignature.Verify(Secret, Encoding.UTF8.GetBytes(Body), header)).Fault);

    [Fact]
    public void Verify_BodyThatWasWrittenAgain_IsRefused()
    {
        byte[] again = Encoding.UTF8.GetBytes(Body.Replace(", ", ",", StringComparison.Ordinal));

        Assert.Equal(MosipCryptoFault.DigestMismatch, Assert.Throws<MosipCryptoException>(() => HubSignature.Verify(Secret, again, Header)).Fault);
    }

    [Fact]
    public void Verify_TwoSecrets_AcceptsBothAndNamesTheOneInUse()
    {
        HubSecrets secrets = new HubSecrets(Secret).Rotate(new HubSecret("next"));
        byte[] body = Encoding.UTF8.GetBytes(Body);

        Assert.Equal(Secret, HubSignature.Verify(secrets, body, Header));
        Assert.Equal(new HubSecret("next"), HubSignature.Verify(secrets, body, HubSignature.Create(new HubSecret("next"), body)));
        Assert.Throws<MosipCryptoException>(() => HubSignature.Verify(secrets, body, HubSignature.Create(new HubSecret("third"), body)));
    }

    [Property]
    public bool Verify_AnyFlippedBit_IsRefused(NonEmptyArray<byte> body, NonNegativeInt bit)
    {
        string header = HubSignature.Create(Secret, body.Get);
        byte[] changed = [.. body.Get];
        changed[bit.Get / 8 % changed.Length] ^= (byte)(1 << (bit.Get % 8));
        HubSignature.Verify(Secret, body.Get, header);
        return Record.Exception(() => HubSignature.Verify(Secret, changed, header)) is MosipCryptoException { Fault: MosipCryptoFault.DigestMismatch };
    }

    [Property]
    public bool Verify_AnyHeader_IsATypedRefusal(string? header) =>
        Record.Exception(() => HubSignature.Verify(Secret, RandomNumberGenerator.GetBytes(8), header)) is MosipCryptoException;

    [Fact]
    public void HubSecret_Printed_ShowsNothing()
    {
        Assert.Equal("***", Secret.ToString());
        Assert.DoesNotContain("kP7", new HubSecrets(Secret, Secret).ToString(), StringComparison.Ordinal);
        Assert.Equal(64, HubSecret.Generate().Reveal().Length);
        Assert.DoesNotContain("x", Assert.Throws<ArgumentException>(() => new HubSecret(new string('x', 200))).Message.Replace("maximum", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
