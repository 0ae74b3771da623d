using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Devices;
using Mosip.Partner.Ftm;

namespace Mosip.Partner.Tests.Server.Ftm;

/// <summary>What is wrong with a chain of L1 devices, found before MOSIP sees it.</summary>
public sealed class FtmChainCheckTests : IDisposable
{
    private readonly ProviderChain _chains = new();
    private readonly RSA _key = RSA.Create(2048);
    private readonly FtmChainCheck _check = new("Acme");

    public void Dispose()
    {
        _chains.Dispose();
        _key.Dispose();
    }

    [Fact]
    public void CheckProvider_IssuerWithAuthorities_IsUsable()
    {
        FtmChainVerdict verdict = _check.CheckProvider(_chains.Issue(_key));

        Assert.True(verdict.IsUsable, verdict.ToString());
        Assert.Equal("", verdict.ToString());
    }

    [Fact]
    public void CheckProvider_NoAuthority_IsTakenByMosipAndOfNoUse()
    {
        FtmChainVerdict verdict = _check.CheckProvider(_chains.IssueEnd(_key));

        Assert.True(verdict.Upload.IsAccepted);
        Assert.False(verdict.IsUsable);
        Assert.Contains("CA:true", verdict.Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void CheckProvider_OtherOrganisation_HasMosipsCode()
    {
        FtmChainVerdict verdict = _check.CheckProvider(_chains.Issue(_key, organisation: "acme"));

        Assert.Equal("KER-PCM-008", verdict.Upload.Refusal!.Error.Code.Value);
        Assert.Contains("KER-PCM-008", verdict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CheckProvider_EndsSoon_HasMosipsCode() =>
        Assert.Equal("KER-KMS-021", _check.CheckProvider(_chains.Issue(_key, validity: TimeSpan.FromDays(300))).Upload.Refusal!.Error.Code.Value);

    [Fact]
    public void CheckProvider_AuthorityWithoutRoom_IsTold()
    {
        using RSA rootKey = RSA.Create(2048);
        X509Certificate2 root = SelfSigned(rootKey, pathLength: 0, X509KeyUsageFlags.KeyCertSign);
        X509Certificate2 provider = Issue(root, rootKey, _key, X509KeyUsageFlags.KeyCertSign);

        FtmChainVerdict verdict = _check.CheckProvider(CertificateChain.Of([provider, root]));

        Assert.Contains(verdict.Faults, fault => fault.Contains("room for 0 authorities", StringComparison.Ordinal));
    }

    [Fact]
    public void CheckProvider_KeyUsageWithoutSigning_IsTold()
    {
        using RSA rootKey = RSA.Create(2048);
        X509Certificate2 root = SelfSigned(rootKey, pathLength: 2, X509KeyUsageFlags.KeyCertSign);
        X509Certificate2 provider = Issue(root, rootKey, _key, X509KeyUsageFlags.DigitalSignature);

        Assert.Contains("keyCertSign", Assert.Single(_check.CheckProvider(CertificateChain.Of([provider, root])).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindChipFault_IssuedByTheProvider_IsNone()
    {
        CertificateChain chain = _chains.Issue(_key);
        using RSA chipKey = RSA.Create(2048);
        await using PartnerKey provider = PartnerKey.FromRsa(_key, chain.Leaf);
        X509Certificate2 chip = await new DeviceCertificateIssuer(provider).IssueChipAsync(chipKey, "T2-000000000001", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(_check.FindChipFault(chip, chain));
    }

    [Fact]
    public async Task FindChipFault_IssuedByAnother_IsTold()
    {
        using RSA otherKey = RSA.Create(2048), chipKey = RSA.Create(2048);
        await using PartnerKey other = PartnerKey.FromRsa(otherKey, _chains.Issue(otherKey).Leaf);
        X509Certificate2 chip = await new DeviceCertificateIssuer(other).IssueChipAsync(chipKey, "T2-000000000001", cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(_check.FindChipFault(chip, _chains.Issue(_key)));
    }

    [Fact]
    public void FindChipFault_IssuedByTheAuthorityAbove_IsTold()
    {
        using RSA chipKey = RSA.Create(2048);

        Assert.Contains("not the provider", _check.FindChipFault(_chains.IssueEnd(chipKey).Leaf, _chains.Issue(_key)), StringComparison.Ordinal);
    }

    private static X509Certificate2 SelfSigned(RSA key, int pathLength, X509KeyUsageFlags usage)
    {
        CertificateRequest request = Request("CN=Root, O=Acme", key, usage, pathLength);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(5));
    }

    private static X509Certificate2 Issue(X509Certificate2 root, RSA rootKey, RSA key, X509KeyUsageFlags usage) =>
        Request("CN=acme-ftm, O=Acme", key, usage, pathLength: null).Create(
            root.SubjectName, X509SignatureGenerator.CreateForRSA(rootKey, RSASignaturePadding.Pkcs1), TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddYears(2), [1]);

    private static CertificateRequest Request(string name, RSA key, X509KeyUsageFlags usage, int? pathLength)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, pathLength is not null, pathLength ?? 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return request;
    }
}
