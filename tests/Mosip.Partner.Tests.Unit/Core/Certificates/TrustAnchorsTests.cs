using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

public sealed class TrustAnchorsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Verify_PinnedSignerOrPathToRoot_Passes()
    {
        X509Certificate2 leaf = Leaf();
        new TrustAnchors([leaf]).Verify(leaf, Now);
        new TrustAnchors([Root], [Sub]).Verify(leaf, Now);
        new TrustAnchors([Sub]).Verify(leaf, Now);
    }

    [Fact]
    public void Verify_SecondTime_StillLooksAtTheDatesOfTheWholePath()
    {
        X509Certificate2 sub = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [Authority()], end: Now.AddDays(5));
        var anchors = new TrustAnchors([Root], [sub]);
        X509Certificate2 leaf = Leaf();
        anchors.Verify(leaf, Now);

        Assert.Equal(MosipCryptoFault.CertificateUntrusted, Fault(anchors, leaf, 6));
        Assert.Equal(MosipCryptoFault.CertificateExpired, Fault(anchors, leaf, 800));
        Assert.Equal(MosipCryptoFault.CertificateNotYetValid, Fault(anchors, leaf, -800));
    }

    [Fact]
    public void Verify_OtherAnchor_IsUntrusted()
    {
        Assert.Equal(MosipCryptoFault.CertificateUntrusted, Fault(new TrustAnchors([Root]), Leaf(), 0));
        Assert.Equal(MosipCryptoFault.CertificateUntrusted, Fault(new TrustAnchors([]), Leaf(), 0));
        Assert.True(new TrustAnchors([]).IsEmpty);
    }

    [Fact]
    public void FromFiles_PemFile_GivesItsCertificates()
    {
        File.WriteAllText(_file, Root.ExportCertificatePem());
        TrustAnchors.FromFiles([_file]).Verify(Root, Now);

        File.WriteAllText(_file, "nothing");
        Assert.Equal(MosipInputFault.Malformed, Assert.Throws<MosipInputException>(() => TrustAnchors.FromFiles([_file])).Fault);
    }

    public void Dispose() => File.Delete(_file);

    private static MosipCryptoFault Fault(TrustAnchors anchors, X509Certificate2 certificate, int days) =>
        Assert.Throws<MosipCryptoException>(() => anchors.Verify(certificate, Now.AddDays(days))).Fault;
}
