using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.KeyManager;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

public class CertificateChainTests
{
    private static readonly X509Certificate2 LeafCertificate = Leaf();

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 0, 2)]
    public void Read_AnyOrder_PutsTheLeafFirst(int first, int second, int third)
    {
        X509Certificate2[] all = [LeafCertificate, Sub, Root];
        CertificateChain chain = CertificateChain.Read(Pkcs7Text.ToBase64Url([all[first], all[second], all[third]]));

        Assert.Equal(LeafCertificate, chain.Leaf);
        Assert.Equal(all, chain.Certificates);
        Assert.Equal([Root, Sub], chain.Authorities);
        Assert.Equal(all, CertificateReader.Read(chain.ToPem()));
    }

    [Fact]
    public void Of_SingleSelfSigned_IsItsOwnLeaf() => Assert.Equal([Root], CertificateChain.Of([Root, Root]).Certificates);

    [Fact]
    public void Of_NotOneChain_IsRefused()
    {
        Assert.Equal(MosipInputFault.CertificateMissing, Assert.Throws<MosipInputException>(() => CertificateChain.Of([])).Fault);
        Assert.Equal(MosipInputFault.InvalidContent, Assert.Throws<MosipInputException>(() => CertificateChain.Of([LeafCertificate, Root])).Fault);
        Assert.Equal(MosipInputFault.InvalidContent, Assert.Throws<MosipInputException>(() => CertificateChain.Of([LeafCertificate, Leaf("CN=other, O=Acme"), Sub])).Fault);
    }
}
