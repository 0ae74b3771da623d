using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Unit.Sandbox.KeyManager;

public sealed class KeyManagerKeysTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("ROOT", "", "CN=www.mosip.io (ROOT),OU=MOSIP-TECH-CENTER,O=IITB,L=BANGALORE,ST=KA,C=IN", 2, 1826)]
    [InlineData("IDA", "", "CN=www.mosip.io (IDA),OU=MOSIP-TECH-CENTER,O=IITB,L=BANGALORE,ST=KA,C=IN", 1, 1095)]
    [InlineData("IDA", "SIGN", "CN=www.mosip.io (IDA-SIGN),OU=MOSIP-TECH-CENTER,O=IITB,L=BANGALORE,ST=KA,C=IN", 1, 1095)]
    [InlineData("IDA", "PARTNER", "CN=IDA-PARTNER,OU=MOSIP-TECH-CENTER,O=IITB,L=BANGALORE,ST=KA,C=IN", null, 730)]
    [InlineData("IDA", "IDA-FIR", "CN=IDA-IDA-FIR,OU=MOSIP-TECH-CENTER,O=IITB,L=BANGALORE,ST=KA,C=IN", null, 730)]
    public void Get_KeysOfIda_HaveTheShapesOfTheHierarchy(string applicationId, string referenceId, string subject, int? pathLength, int days)
    {
        ManagedKey key = Ida().Get(applicationId, referenceId);

        Assert.Equal(subject, CertificateNames.ToRfc2253(key.Certificate.SubjectName));
        Assert.Equal(days, (key.Certificate.NotAfter - key.Certificate.NotBefore).TotalDays);
        X509BasicConstraintsExtension constraints = key.Certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single();
        X509KeyUsageFlags usage = key.Certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;
        Assert.Equal(pathLength is not null, constraints.CertificateAuthority);
        Assert.Equal(pathLength, constraints.HasPathLengthConstraint ? constraints.PathLengthConstraint : null);
        Assert.Equal(pathLength is null ? X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, usage);
    }

    [Fact]
    public void Get_SigningKey_StandsBelowTheRootAndEncryptionKeysBelowTheirMaster()
    {
        KeyManagerKeys keys = Ida();
        var roots = TrustStore.Of([keys.Get("ROOT").Certificate]);
        var rootsAndMaster = TrustStore.Of([keys.Get("ROOT").Certificate, keys.Get("IDA").Certificate]);

        Assert.True(roots.FindPath(keys.Get("IDA", "SIGN").Certificate, _time.GetUtcNow()).IsTrusted);
        Assert.False(roots.FindPath(keys.Get("IDA", "PARTNER").Certificate, _time.GetUtcNow()).IsTrusted);
        Assert.True(rootsAndMaster.FindPath(keys.Get("IDA", "PARTNER").Certificate, _time.GetUtcNow()).IsTrusted);
    }

    [Fact]
    public void Get_Twice_GivesTheSameKey()
    {
        KeyManagerKeys keys = Ida();
        Assert.Same(keys.Get("IDA", "PARTNER"), keys.Get("IDA", "PARTNER"));
        Assert.Same(keys.Get("IDA"), keys.Get("IDA", " "));
    }

    [Fact]
    public void Get_TwoSandboxes_ShareNoCertificate() =>
        Assert.NotEqual(Ida().Get("IDA", "PARTNER").Thumbprint, Ida().Get("IDA", "PARTNER").Thumbprint);

    [Theory]
    [InlineData("", "", "KER-KMS-005", "")]
    [InlineData("NOPE", "", "KER-KMS-002", "")]
    [InlineData("PARTNER", "", "KER-KMS-012", "")]
    [InlineData("PARTNER", "acme", "KER-KMS-016", " (Partner App Id)")]
    [InlineData("ROOT", "any", "KER-KMS-016", " (Root Key)")]
    [InlineData("KERNEL", "any", "KER-KMS-016", " (Kernel App Id)")]
    public void Get_KeyThatIsNotMade_IsRefused(string applicationId, string referenceId, string code, string ending)
    {
        KeyManagerException refusal = Assert.Throws<KeyManagerException>(() => Kernel().Get(applicationId, referenceId));

        Assert.Equal(code, refusal.Error.Code.Value);
        Assert.EndsWith(ending, refusal.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rotate_OldKey_IsFoundByThumbprintAndNoLongerCurrent()
    {
        KeyManagerKeys keys = Ida();
        ManagedKey old = keys.Get("IDA", "PARTNER");

        ManagedKey rotated = keys.Rotate("IDA", "PARTNER");

        Assert.NotEqual(old.Certificate.GetPublicKey(), rotated.Certificate.GetPublicKey());
        Assert.Same(rotated, keys.Get("IDA", "PARTNER"));
        Assert.Same(old.PrivateKey, keys.Find(old.Thumbprint)!.PrivateKey);
        Assert.Equal(2, keys.GetAll("IDA", "PARTNER").Count);
    }

    [Fact]
    public void Get_InsideTheHandOverWindow_MakesTheNextKey()
    {
        KeyManagerKeys keys = Ida();
        ManagedKey first = keys.Get("IDA", "PARTNER");

        _time.Advance(TimeSpan.FromDays(700));
        Assert.Same(first, keys.Get("IDA", "PARTNER"));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.NotSame(first, keys.Get("IDA", "PARTNER"));
    }

    [Fact]
    public void Find_UnknownThumbprint_IsNull() => Assert.Null(Ida().Find(default));

    [Fact]
    public void StorePartnerCertificate_Again_ReplacesTheCurrentOne()
    {
        KeyManagerKeys keys = Kernel();
        X509Certificate2 first = Issue();
        X509Certificate2 second = Issue();

        keys.StorePartnerCertificate("PARTNER", "acme", first);
        Assert.Equal(first, keys.Get("PARTNER", "acme").Certificate);
        keys.StorePartnerCertificate("PARTNER", "acme", second);

        Assert.Equal(second, keys.Get("PARTNER", "acme").Certificate);
        Assert.Single(keys.GetAll("PARTNER", "acme"), key => key.IsCurrent(_time.GetUtcNow()));
        Assert.Null(keys.Find(CertificateThumbprint.Of(first)));
    }

    [Fact]
    public void Get_PartnerCertificateThatExpired_IsRefused()
    {
        KeyManagerKeys keys = Kernel();
        keys.StorePartnerCertificate("PARTNER", "acme", Issue());
        _time.Advance(TimeSpan.FromDays(366));

        KeyManagerException refusal = Assert.Throws<KeyManagerException>(() => keys.Get("PARTNER", "acme"));
        Assert.Equal("KER-KMS-016", refusal.Error.Code.Value);
        Assert.EndsWith("(other domains, partner Certificate expired)", refusal.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.3.0", "KERNEL", "sign", "KER-KMS-031")]
    [InlineData("1.3.0", "PARTNER", "ED25519_SIGN", "KER-KMS-030")]
    [InlineData("1.3.0", "ID_REPO", "", "KER-KMS-005")]
    [InlineData("1.2.0.1", "KERNEL", "SIGN", "KER-KMS-015")]
    public void StorePartnerCertificate_ReservedPlace_IsRefused(string release, string applicationId, string referenceId, string code) =>
        Assert.Equal(code, Assert.Throws<KeyManagerException>(() => Kernel(release).StorePartnerCertificate(applicationId, referenceId, Issue())).Error.Code.Value);

    [Theory]
    [InlineData("1.3.0", "KER-KMS-035", "KER-KMS-034")]
    [InlineData("1.2.0.1", "KER-KMS-015", "KER-KMS-015")]
    public void StorePartnerCertificate_SameAgainOrOverAPrivateKey_IsRefused(string release, string same, string overPrivate)
    {
        KeyManagerKeys keys = Kernel(release);
        X509Certificate2 certificate = Issue();
        keys.StorePartnerCertificate("PARTNER", "acme", certificate);
        keys.Get("ID_REPO", "uin");

        Assert.Equal(same, Assert.Throws<KeyManagerException>(() => keys.StorePartnerCertificate("PARTNER", "acme", certificate)).Error.Code.Value);
        Assert.Equal(overPrivate, Assert.Throws<KeyManagerException>(() => keys.StorePartnerCertificate("ID_REPO", "uin", certificate)).Error.Code.Value);
    }

    private KeyManagerKeys Ida() => SandboxKeyManager.CreateIda(CertificateUploadRules.V1_3_0, _time).Keys;

    private KeyManagerKeys Kernel(string release = "1.3.0") =>
        SandboxKeyManager.CreateKernel(release == "1.3.0" ? CertificateUploadRules.V1_3_0 : CertificateUploadRules.V1_2_0_1, _time).Keys;

    private X509Certificate2 Issue()
    {
        ManagedKey pms = Kernel().Get("PMS");
        return new PartnerCertificateSigner(pms.Certificate.SubjectName, pms.PrivateKey!).Issue(pms.Certificate, "AUTH", _time.GetUtcNow());
    }
}
