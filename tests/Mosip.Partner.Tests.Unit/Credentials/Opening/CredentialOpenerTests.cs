using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Credentials.Opening;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Tests.Unit.Vectors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.Credentials.Opening;

public class CredentialOpenerTests
{
    private const string Pin = "482913";

    private static readonly VectorFile Shares = VectorFile.Load("data-share");
    private static readonly RSA PartnerRsa = RSA.Create(2048), SenderRsa = RSA.Create(2048);
    private static readonly X509Certificate2 PartnerCertificate = Certify("CN=acme-print", PartnerRsa), SenderCertificate = Certify("CN=KERNEL-SIGN", SenderRsa);
    private static readonly PartnerKeyRing Keys = new(PartnerKey.FromRsa(PartnerRsa, PartnerCertificate));

    private static readonly string Card = $$"""
        {"id":"http://mosip.io/credentials/2f0c1d1e","type":["MOSIPVerifiableCredential"],"issuer":"https://mosip.io/issuers/","issuanceDate":"2024-05-14T08:31:06.901Z",
         "credentialSubject":{"id":"5678901234","fullName":"[{\"language\":\"eng\",\"value\":\"Jane Doe\"},{\"language\":\"ara\",\"value\":\"\u062c\u064a\u0646\"}]",
          "dateOfBirth":"1990/02/17","note":"[sic]","UIN":"{{PinEncryption.Seal(Pin, "5678901234")}}","biometrics":"{{PinEncryption.Seal(Pin, MosipBase64.EncodeUrl("<BIR/>"u8))}}","email":""},
         "protectedAttributes":["UIN","biometrics","email","absent"]}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static CredentialOpener BySender => new(new CredentialOpenerOptions { SenderAnchors = new TrustAnchors([SenderCertificate]) });

    public static IEnumerable<TheoryDataRow<string>> PublishedShares => VectorFile.CaseIds("data-share", static vector => vector.Direction == "mosip-to-sdk");

    [Theory]
    [MemberData(nameof(PublishedShares))]
    public async Task OpenAsync_ShareOfTheVectors_GivesItsJson(string id)
    {
        VectorCase vector = Shares.Case(id);
        PartnerKeyRing keys = vector.OptionalInput("recipientKeyRef") is { } keyRef ? new PartnerKeyRing(Shares.Key(keyRef)) : Keys;
        string expected = vector.Expect("plaintextUtf8");
        var opener = new CredentialOpener(new CredentialOpenerOptions().AcceptingUnverified());

        ValueTask<Credential> open = opener.OpenAsync(keys, Encoding.UTF8.GetBytes(vector.Input("downloaded")), new CredentialDelivery { ProtectionKey = Pin }, Cancel);

        // The vectors' shares are of any content: what is no credential, or protected by another PIN, is told so after the packet was opened.
        try
        {
            Credential credential = await open;
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(credential.Json.GetRawText())));
        }
        catch (MosipCryptoException e)
        {
            Assert.Contains(e.Operation, new[] { "read credential", "open PIN-encrypted data", "open protected attribute", vector.OptionalInput("recipientKeyRef") is null ? "open combined data" : "" });
        }
    }

    [Fact]
    public async Task OpenAsync_CardOfASignedShare_GivesItsAttributesInClear()
    {
        Credential credential = await BySender.OpenAsync(Keys, Seal(Card), await DeliveryAsync(Card), Cancel);

        Assert.Equal(CredentialFormat.Card, credential.Format);
        Assert.Equal("http://mosip.io/credentials/2f0c1d1e", credential.Id);
        Assert.Equal("5678901234", credential.SubjectId);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 31, 6, 901, TimeSpan.Zero), credential.IssuedAt);
        Assert.Equal("Jane Doe", credential.Attributes["fullName"].Text("eng"));
        Assert.Equal("\u062c\u064a\u0646", credential.Attributes["fullName"].Text("ARA"));
        Assert.Equal("1990/02/17", credential.Attributes["dateOfBirth"].Text());
        Assert.Equal("[sic]", credential.Attributes["note"].Text());
        Assert.Equal(("5678901234", true), (credential.Attributes["UIN"].Text(), credential.Attributes["UIN"].WasProtected));
        Assert.Equal(("", false), (credential.Attributes["email"].Text(), credential.Attributes["email"].WasProtected));
        Assert.Equal("<BIR/>", Encoding.UTF8.GetString(credential.BiometricsXml!.Value.Span));
        Assert.Equal(SenderCertificate, credential.Sender);
        Assert.All(credential.Attributes.Values, static attribute => Assert.True(attribute.IsVerified));
    }

    [Fact]
    public async Task ToQrText_Card_IsTheSubjectWithoutBiometrics()
    {
        Credential credential = await BySender.OpenAsync(Keys, Seal(Card), await DeliveryAsync(Card), Cancel);

        JsonObject qr = JsonNode.Parse(credential.ToQrText())!.AsObject();

        Assert.Equal("5678901234", (string?)qr["UIN"]);
        Assert.False(qr.ContainsKey("biometrics"));
        Assert.Contains("\u062c\u064a\u0646", credential.ToQrText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToString_Credential_TellsNoValue()
    {
        CredentialDelivery delivery = await DeliveryAsync(Card);
        Credential credential = await BySender.OpenAsync(Keys, Seal(Card), delivery, Cancel);

        string texts = $"{credential} {credential.Attributes["UIN"]} {credential.Attributes["fullName"].Texts[0]} {delivery}";

        Assert.DoesNotContain("5678901234", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", texts, StringComparison.Ordinal);
        Assert.DoesNotContain(Pin, texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_PlainShareWithWhiteSpace_IsOpened() =>
        Assert.Equal("5678901234", (await BySender.OpenAsync(Keys, Encoding.UTF8.GetBytes(Card), await DeliveryAsync(Card), Cancel)).SubjectId);

    [Fact]
    public async Task OpenAsync_NoSignature_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.SignatureMissing, BySender, Seal(Card), new CredentialDelivery { ProtectionKey = Pin });

    [Fact]
    public async Task OpenAsync_NothingIsConfiguredThatVouches_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.SignatureMissing, new CredentialOpener(new CredentialOpenerOptions()), Seal(Card), await DeliveryAsync(Card));

    [Fact]
    public async Task OpenAsync_SignatureOverJsonThatWasWrittenAgain_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.SignatureInvalid, BySender, Seal(JsonNode.Parse(Card)!.ToJsonString()), await DeliveryAsync(Card));

    [Fact]
    public async Task OpenAsync_SignatureOfAStranger_IsRefused()
    {
        using var rsa = RSA.Create(2048);
        CredentialDelivery delivery = await DeliveryAsync(Card, PartnerKey.FromRsa(rsa, Certify("CN=KERNEL-SIGN", rsa)));

        await AssertRefusedAsync(MosipCryptoFault.CertificateUntrusted, BySender, Seal(Card), delivery);
    }

    [Fact]
    public async Task OpenAsync_PublishedAfterTheSendersCertificateEnded_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.CertificateExpired, BySender, Seal(Card), await DeliveryAsync(Card) with { PublishedOn = new DateTimeOffset(2046, 1, 1, 0, 0, 0, TimeSpan.Zero) });

    [Fact]
    public async Task OpenAsync_ForAnotherPartner_IsRefused()
    {
        using var rsa = RSA.Create(2048);

        await AssertRefusedAsync(MosipCryptoFault.UnknownThumbprint, BySender, Seal(Card, Certify("CN=other", rsa)), await DeliveryAsync(Card));
    }

    [Fact]
    public async Task OpenAsync_SealedForAnotherCertificateOfTheKey_IsOpenedByTheKeyThatKnowsBoth()
    {
        using X509Certificate2 own = Certify("CN=acme-print, O=own", PartnerRsa);
        var keys = new PartnerKeyRing(PartnerKey.FromRsa(PartnerRsa, PartnerCertificate, own));

        Assert.Equal("5678901234", (await BySender.OpenAsync(keys, Seal(Card, own), await DeliveryAsync(Card), Cancel)).SubjectId);
    }

    [Fact]
    public async Task OpenAsync_OldKey_StaysUsable()
    {
        using var rsa = RSA.Create(2048);
        var keys = new PartnerKeyRing(PartnerKey.FromRsa(rsa, Certify("CN=acme-print", rsa)), Keys.Current);

        Assert.Equal("5678901234", (await BySender.OpenAsync(keys, Seal(Card), await DeliveryAsync(Card), Cancel)).SubjectId);
    }

    [Fact]
    public async Task OpenAsync_NoProtectionKeyForProtectedAttributes_IsSaid() =>
        await AssertRefusedAsync(MosipCryptoFault.KeyUnavailable, BySender, Seal(Card), await DeliveryAsync(Card) with { ProtectionKey = null });

    [Fact]
    public async Task OpenAsync_OtherPin_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.TagMismatch, BySender, Seal(Card), await DeliveryAsync(Card) with { ProtectionKey = "000000" });

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"credentialSubject":[]}""")]
    [InlineData("""{"credentialSubject":{"a":"1","a":"2"}}""")]
    [InlineData("""{"credentialSubject":{"a":"\ud800"}}""")]
    [InlineData("not json")]
    public async Task OpenAsync_OtherContent_IsMalformed(string content) =>
        await AssertRefusedAsync(MosipCryptoFault.Malformed, BySender, Seal(content), await DeliveryAsync(content));

    [Fact]
    public async Task OpenAsync_TooManyProtectedAttributes_AreNotDerived()
    {
        string content = $$"""{"credentialSubject":{},"protectedAttributes":[{{string.Join(',', Enumerable.Repeat("\"a\"", 65))}}]}""";

        await AssertRefusedAsync(MosipCryptoFault.TooLarge, BySender, Seal(content), await DeliveryAsync(content));
    }

    [Property(MaxTest = 60)]
    public void OpenAsync_AnyDamagedPacket_IsRefused(NonNegativeInt at, byte change)
    {
        byte[] packet = Seal("""{"credentialSubject":{"a":"1"}}""");
        packet[at.Get * 7919L % packet.Length] ^= (byte)(change | 1);
        var opener = new CredentialOpener(new CredentialOpenerOptions().AcceptingUnverified());

        // The last character of base64url may have bits that stand for nothing; nothing else may change unseen.
        try
        {
            Assert.Equal("1", opener.OpenAsync(Keys, packet, CredentialDelivery.None).AsTask().GetAwaiter().GetResult().Attributes["a"].Text());
        }
        catch (MosipCryptoException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    [Fact]
    public async Task OpenAsync_VerifiableCredentialWithGoodProof_TellsWhatIsCovered()
    {
        Credential credential = await ByProof("vc-unmapped-members").OpenAsync(Keys, Seal(CanonicalVectors.File.Case("vc-unmapped-members").Input("documentJson")), CredentialDelivery.None, Cancel);

        Assert.Equal(CredentialFormat.VerifiableCredential, credential.Format);
        Assert.Equal("5012345686", credential.SubjectId);
        Assert.True(credential.IsVerified);
        Assert.Equal(("Noor Haddad", true), (credential.Attributes["fullName"].Text("eng"), credential.Attributes["fullName"].IsVerified));
        Assert.False(credential.Attributes["zone"].IsVerified);
    }

    [Theory]
    [InlineData("vc-tampered-value", MosipCryptoFault.SignatureInvalid)]
    [InlineData("vc-proof-missing", MosipCryptoFault.SignatureMissing)]
    [InlineData("vc-attacker-host", MosipCryptoFault.CertificateUntrusted)]
    [InlineData("vc-inline-context-swap", MosipCryptoFault.NotSupported)]
    public async Task OpenAsync_VerifiableCredentialWithoutGoodProof_IsRefused(string id, MosipCryptoFault fault) =>
        await AssertRefusedAsync(fault, ByProof(id), Encoding.UTF8.GetBytes(CanonicalVectors.File.Case(id).Input("documentJson")), CredentialDelivery.None);

    [Fact]
    public async Task OpenAsync_CardWhereOnlyProofsAreBelieved_IsRefused() =>
        await AssertRefusedAsync(MosipCryptoFault.SignatureMissing, ByProof("vc-two-languages"), Seal(Card), await DeliveryAsync(Card));

    [Fact]
    public void Read_EventWithShare_HasWhatOpensIt()
    {
        CredentialIssued issued = CredentialIssued.Read(Event("\"http://datashare.datashare/x\"", """{"credential":"packet","credentialType":"euin","protectionKey":"482913","proof":{"signature":"a..b"},"registrationId":"1"}"""));

        Assert.Equal(("request-1", "event-1", "euin"), (issued.RequestId, issued.EventId, issued.CredentialType));
        Assert.Equal(("http://datashare.datashare/x", null), (issued.ShareAddress, issued.Inline));
        Assert.Equal(("482913", "a..b"), (issued.Delivery.ProtectionKey, issued.Delivery.Signature));
        Assert.Equal("credential of request request-1 (event event-1)", issued.ToString());
    }

    [Fact]
    public void Read_EventWithNullsAndACredential_IsInline()
    {
        CredentialIssued issued = CredentialIssued.Read(Event("null", """{"credential":"packet","credentialType":null,"protectionKey":null,"proof":null}"""));

        Assert.Equal((null, "packet"), (issued.ShareAddress, issued.Inline));
        Assert.Null(issued.Delivery.ProtectionKey);
    }

    [Theory]
    [InlineData("null", "{}")]
    [InlineData("\"\"", """{"credential":""}""")]
    [InlineData("null", "[]")]
    public void Read_EventWithNeither_IsMalformed(string share, string data) =>
        Assert.Equal(MosipCryptoFault.Malformed, Assert.Throws<MosipCryptoException>(() => CredentialIssued.Read(Event(share, data))).Fault);

    private static HubEvent Event(string share, string data) => HubEvent.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"topic":"acme-print/CREDENTIAL_ISSUED","publishedOn":"2024-05-14T08:31Z","event":{"id":"event-1","transactionId":"request-1","dataShareUri":{{{share}}},"data":{{{data}}}}}"""));

    private static CredentialOpener ByProof(string id) => new(new CredentialOpenerOptions
    {
        Trust = new CredentialTrust { Contexts = CanonicalVectors.Contexts(CanonicalVectors.File.Case(id)), Issuers = CanonicalVectors.Issuers },
    });

    private static byte[] Seal(string content, X509Certificate2? recipient = null)
    {
        using var envelope = new EnvelopeRecipient(recipient ?? PartnerCertificate);
        return Encoding.ASCII.GetBytes(CombinedData.Seal(envelope, Encoding.UTF8.GetBytes(content)));
    }

    private static async Task<CredentialDelivery> DeliveryAsync(string content, PartnerKey? signer = null) => new()
    {
        ProtectionKey = Pin,
        PublishedOn = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Signature = await new JwsSigner(JwsSigningOptions.Request).SignAsync(signer ?? PartnerKey.FromRsa(SenderRsa, SenderCertificate), Encoding.UTF8.GetBytes(content), Cancel),
    };

    private static async Task AssertRefusedAsync(MosipCryptoFault fault, CredentialOpener opener, byte[] content, CredentialDelivery delivery)
    {
        var e = await Assert.ThrowsAsync<MosipCryptoException>(async () => await opener.OpenAsync(Keys, content, delivery, Cancel));

        Assert.Equal(fault, e.Fault);
        Assert.DoesNotContain("Jane", e.ToString(), StringComparison.Ordinal);
    }

    private static X509Certificate2 Certify(string subject, RSA rsa) =>
        new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2045, 1, 1, 0, 0, 0, TimeSpan.Zero));
}
