using System.Text;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Tests.Unit.Vectors;

namespace Mosip.Partner.Tests.Unit.Core.Crypto;

public class CryptoVectorTests
{
    private static readonly VectorFile Gcm = VectorFile.Load("aes-gcm"), Hash = VectorFile.Load("hash"), Wrap = VectorFile.Load("session-key-wrap"),
        Pin = VectorFile.Load("pin-encryption"), Bio = VectorFile.Load("bio-capture"), Base64 = VectorFile.Load("base64-rules");

    public static IEnumerable<TheoryDataRow<string>> Ids(string file, string direction) => VectorFile.CaseIds(file, c => c.Direction == direction);

    public static IEnumerable<TheoryDataRow<string>> IdsLike(string file, string prefix) => VectorFile.CaseIds(file, c => c.Id.StartsWith(prefix, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Ids), "aes-gcm", "deterministic")]
    public void SealDetached_MosipVector_GivesTheSameBytes(string id)
    {
        VectorCase c = Gcm.Case(id);
        byte[] plaintext = c.InputHex("plaintextHex"), expected = c.ExpectHex("ciphertextAndTagHex"), made = new byte[expected.Length], opened = new byte[plaintext.Length];

        MosipGcm.SealDetached(c.InputHex("keyHex"), c.InputHex("ivHex"), plaintext, c.InputHex("aadHex"), made);
        MosipGcm.OpenDetached(c.InputHex("keyHex"), c.InputHex("ivHex"), made, c.InputHex("aadHex"), opened);

        Assert.Equal(expected, made);
        Assert.Equal(plaintext, opened);
    }

    [Theory, MemberData(nameof(Ids), "aes-gcm", "mosip-to-sdk")]
    public void Open_MosipVector_GivesThePlaintext(string id)
    {
        VectorCase c = Gcm.Case(id);
        byte[] plaintext = new byte[c.ExpectHex("plaintextHex").Length];

        MosipGcm.Open(c.InputHex("keyHex"), c.InputHex("dataHex"), plaintext, c.InputHex("aadHex"));

        Assert.Equal(c.ExpectHex("plaintextHex"), plaintext);
    }

    [Theory, MemberData(nameof(Ids), "aes-gcm", "must-fail")]
    public void Open_DamagedVector_IsRefusedAndLeavesNothing(string id)
    {
        VectorCase c = Gcm.Case(id);
        byte[] plaintext = new byte[Math.Max(0, c.InputHex("dataHex").Length)];

        Assert.Throws<MosipCryptoException>(() => MosipGcm.Open(c.InputHex("keyHex"), c.InputHex("dataHex"), plaintext, c.InputHex("aadHex")));
        Assert.All(plaintext, b => Assert.Equal(0, b));
    }

    [Theory, MemberData(nameof(Ids), "hash", "deterministic")]
    public void Hash_MosipVector_GivesTheSameText(string id)
    {
        VectorCase c = Hash.Case(id);
        byte[] data = c.Inputs.TryGetProperty("dataRule", out _)
            ? [.. Enumerable.Range(0, 1 << 20).Select(i => (byte)((i * 31) + (i >> 8)))]
            : c.InputHex("dataHex");

        Assert.Equal(c.Expect("upperHex"), MosipHash.UpperHex(data));
        if (c.OptionalInput("saltUtf8") is { } salt)
            Assert.Equal(c.Expect("saltedUpperHex"), MosipHash.SaltedUpperHex(data, Encoding.UTF8.GetBytes(salt)));
        if (c.Expected.TryGetProperty("fingerprintColonHex", out var fingerprint) && fingerprint.GetString() is { } text)
            Assert.Equal(text, MosipHash.Fingerprint(data));
    }

    [Theory, MemberData(nameof(Ids), "session-key-wrap", "mosip-to-sdk")]
    public async Task UnwrapKey_MosipVector_GivesTheKey(string id)
    {
        VectorCase c = Wrap.Case(id);
        byte[] key = new byte[512];

        int length = await Wrap.Key(c.Input("recipientKeyRef")).UnwrapKeyAsync(c.InputHex("wrappedHex"), key, TestContext.Current.CancellationToken);

        Assert.Equal(c.ExpectHex("keyHex"), key[..length]);
    }

    [Theory, MemberData(nameof(Ids), "session-key-wrap", "must-fail")]
    public async Task UnwrapKey_OtherPadding_IsRefused(string id)
    {
        VectorCase c = Wrap.Case(id);

        MosipCryptoException e = await Assert.ThrowsAsync<MosipCryptoException>(
            async () => await Wrap.Key(c.Input("recipientKeyRef")).UnwrapKeyAsync(c.InputHex("wrappedHex"), new byte[512], TestContext.Current.CancellationToken));

        Assert.Equal(MosipCryptoFault.WrongKey, e.Fault);
    }

    [Theory, MemberData(nameof(Ids), "pin-encryption", "mosip-to-sdk")]
    public void PinOpen_MosipVector_GivesTheText(string id)
    {
        VectorCase c = Pin.Case(id);

        Assert.Equal(c.Expect("plaintextUtf8"), PinEncryption.Open(c.Input("pin"), c.Input("data")));
        Assert.Equal(c.ExpectHex("derivedKeyHex"), PinEncryption.DeriveKey(c.Input("pin"), c.ExpectHex("saltHex")));
    }

    [Theory, MemberData(nameof(Ids), "pin-encryption", "deterministic")]
    public void PinSeal_MosipVector_GivesTheSameText(string id)
    {
        VectorCase c = Pin.Case(id);

        Assert.Equal(c.Expect("data"), PinEncryption.Seal(c.Input("pin"), c.Input("plaintextUtf8"), c.InputHex("saltHex"), c.InputHex("nonceHex")));
    }

    [Theory, MemberData(nameof(IdsLike), "bio-capture", "derive-")]
    public void DeriveSalt_MosipVector_GivesTheSameBytes(string id)
    {
        VectorCase c = Bio.Case(id);

        byte[] salt = BiometricCipher.DeriveSalt(c.Input("timestamp"), c.Input("transactionId"));

        Assert.Equal(c.ExpectHex("xorHex"), salt);
        Assert.Equal(c.ExpectHex("ivHex"), salt[^BiometricCipher.IvSize..]);
        Assert.Equal(c.ExpectHex("aadHex"), salt[^BiometricCipher.AssociatedDataSize..]);
    }

    [Theory, MemberData(nameof(IdsLike), "bio-capture", "encrypt-fixed-")]
    public void BiometricSeal_MosipVector_GivesTheSameText(string id)
    {
        VectorCase c = Bio.Case(id);

        byte[] value = BiometricCipher.Seal(c.InputHex("sessionKeyHex"), c.Input("timestamp"), c.Input("transactionId"), c.InputHex("rawHex"));

        Assert.Equal(c.Expect("bioValue"), MosipBase64.EncodeUrl(value));
    }

    [Theory, MemberData(nameof(IdsLike), "bio-capture", "mds-made-")]
    public async Task BiometricOpen_ValueOfMosipsMockDevice_GivesTheRecord(string id)
    {
        VectorCase c = Bio.Case(id);
        byte[] key = new byte[256];
        Assert.True(MosipBase64.TryDecodeUrl(c.Input("sessionKey"), out byte[] wrapped));
        Assert.True(MosipBase64.TryDecodeUrl(c.Input("bioValue"), out byte[] value));

        int length = await Bio.Key(c.Input("recipientKeyRef")).UnwrapKeyAsync(wrapped, key, TestContext.Current.CancellationToken);

        Assert.Equal(c.ExpectHex("rawHex"), BiometricCipher.Open(key.AsSpan(0, length), c.Input("timestamp"), c.Input("transactionId"), value));
    }

    [Theory, MemberData(nameof(IdsLike), "bio-capture", "chain-")]
    public void ChainHash_MosipVector_GivesTheSameText(string id)
    {
        VectorCase c = Bio.Case(id);

        Assert.Equal(c.Expect("hash"), BiometricCipher.ChainHash(c.OptionalInput("previousHash"), c.InputHex("rawHex")));
    }

    [Theory, MemberData(nameof(Ids), "base64-rules", "mosip-accepts")]
    public void TryDecode_MosipVector_AcceptsWhatMosipAccepts(string id)
    {
        VectorCase c = Base64.Case(id);

        AssertDecodes("urlSafeStrict", MosipBase64.TryDecodeUrl(c.Input("text"), out byte[] url), url);
        AssertDecodes("standardStrict", MosipBase64.TryDecodeStandard(c.Input("text"), out byte[] standard), standard);
        AssertDecodes("lenient", MosipBase64.TryDecode(c.Input("text"), out byte[] lenient), lenient);

        void AssertDecodes(string decoder, bool ok, byte[] data)
        {
            var expected = c.Expected.GetProperty(decoder);
            Assert.Equal(expected.GetProperty("ok").GetBoolean(), ok);
            if (ok)
                Assert.Equal(expected.GetProperty("hex").GetString() ?? "", Convert.ToHexStringLower(data));
        }
    }

    [Fact]
    public void ZeroKnowledge_KnownAnswer_GivesTheSameText()
    {
        byte[] poolKey = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        byte[] random = [.. Enumerable.Range(0x80, 12).Concat(Enumerable.Range(0x40, 32)).Select(i => (byte)i)];

        byte[] key = ZeroKnowledgeCipher.DeriveKey(poolKey, "1234567890");
        string made = ZeroKnowledgeCipher.Seal(key, 7, "mosip", random);

        Assert.Equal("727e179463f87355aac22dd3e8bfabb53291a06d76d4ca0a8b05b016d36ad835", Convert.ToHexStringLower(key));
        Assert.Equal("AAAAB4CBgoOEhYaHiImKi0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5f9e_k8aJVIrjQaIvKDXrJ_peRgcb8", made);
        Assert.Equal(7, ZeroKnowledgeCipher.PoolIndexOf(made));
        Assert.Equal("mosip", ZeroKnowledgeCipher.Open(key, made));
    }
}
