using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Core.Envelope;

public class EnvelopeVectorTests
{
    private static readonly VectorFile Combined = VectorFile.Load("combined-data"), Request = VectorFile.Load("auth-request"), Kyc = VectorFile.Load("ekyc-response"), Jwe = VectorFile.Load("jwe");

    public static IEnumerable<TheoryDataRow<string>> Ids(string file, string direction) => VectorFile.CaseIds(file, c => c.Direction == direction);

    private static byte[] Decode(string? text) => MosipBase64.TryDecodeUrl(text, out byte[] data) ? data : throw new FormatException();

    [Theory]
    [MemberData(nameof(Ids), "combined-data", "mosip-to-sdk")]
    [MemberData(nameof(Ids), "combined-data", "mosip-accepts")]
    public async Task CombinedOpen_MosipVector_GivesThePlaintext(string id)
    {
        VectorCase c = Combined.Case(id);
        var ring = new PartnerKeyRing(Combined.Key(c.Input("recipientKeyRef")));

        byte[] plaintext = await CombinedData.OpenAsync(ring, c.Input("data"), Decode(c.OptionalInput("aadBase64Url")), Decode(c.OptionalInput("saltBase64Url")), TestContext.Current.CancellationToken);

        Assert.Equal(c.Expect("plaintextUtf8"), Encoding.UTF8.GetString(plaintext));
    }

    [Theory, MemberData(nameof(Ids), "combined-data", "must-fail")]
    public async Task CombinedOpen_DamagedVector_IsRefused(string id)
    {
        VectorCase c = Combined.Case(id);
        var ring = new PartnerKeyRing(Combined.Key(c.Input("recipientKeyRef")));

        await Assert.ThrowsAsync<MosipCryptoException>(async () => await CombinedData.OpenAsync(ring, c.Input("data"), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Ids), "combined-data", "deterministic")]
    public void CombinedSeal_MosipVector_GivesTheSameText(string id)
    {
        VectorCase c = Combined.Case(id);

        string made = CombinedData.Seal(
            CertificateThumbprint.Of(Combined.Certificate(c.Input("recipientKeyRef"))), c.InputHex("wrappedKeyHex"), c.InputHex("sessionKeyHex"), c.InputHex("aadHex"), Encoding.UTF8.GetBytes(c.Input("plaintextUtf8")));

        Assert.Equal(c.Expect("data"), made);
    }

    [Theory, MemberData(nameof(Ids), "auth-request", "deterministic")]
    public void RequestSeal_MosipVector_GivesTheSameMembers(string id)
    {
        VectorCase c = Request.Case(id);

        byte[] block = Encoding.UTF8.GetBytes(c.Input("requestBlockUtf8"));
        byte[] request = new byte[block.Length + RequestEnvelope.RequestOverhead], hmac = new byte[RequestEnvelope.RequestHmacSize];

        RequestEnvelope.SealBlock(c.InputHex("sessionKeyHex"), block, c.InputHex("requestIvHex"), c.InputHex("hmacIvHex"), request, hmac);

        Assert.Equal(c.Expect("request"), MosipBase64.EncodeUrl(request));
        Assert.Equal(c.Expect("requestHMAC"), MosipBase64.EncodeUrl(hmac));
        Assert.Equal(c.Expect("thumbprint"), CertificateThumbprint.Of(Request.Certificate(c.Input("encryptionKeyRef"))).ToUpperHex());
    }

    [Theory, MemberData(nameof(Ids), "ekyc-response", "mosip-to-sdk")]
    public async Task KycOpen_MosipVector_GivesTheIdentity(string id)
    {
        VectorCase c = Kyc.Case(id);
        using JsonDocument body = JsonDocument.Parse(c.Input("body"));
        JsonElement response = body.RootElement.GetProperty("response");
        var envelope = new KycEnvelope(
            Decode(response.GetProperty("identity").GetString()),
            Decode(response.GetProperty("sessionKey").GetString()),
            CertificateThumbprint.Parse(response.GetProperty("thumbprint").GetString()!));

        byte[] identity = await envelope.OpenAsync(new PartnerKeyRing(Kyc.Key(c.Input("recipientKeyRef"))), TestContext.Current.CancellationToken);

        Assert.Equal(c.Expect("identityUtf8"), Encoding.UTF8.GetString(identity));
    }

    [Theory, MemberData(nameof(Ids), "jwe", "mosip-to-sdk")]
    public async Task JweOpen_MosipVector_GivesThePlaintext(string id)
    {
        VectorCase c = Jwe.Case(id);

        byte[] plaintext = await JweOpener.OpenAsync(new PartnerKeyRing(Jwe.Key(c.Input("recipientKeyRef"))), c.Input("jwe"), TestContext.Current.CancellationToken);

        Assert.Equal(c.Expect("plaintextUtf8"), Encoding.UTF8.GetString(plaintext));
    }
}
