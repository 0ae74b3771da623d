using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

public class PartnerKeyRingTests
{
    [Fact]
    public void Find_AnyCertificateOfAnyKey_GivesItsKey()
    {
        X509Certificate2 second = TestKeys.Issue(TestKeys.BankRsa, "CN=Second", TestKeys.Now, TestKeys.Now.AddYears(1)), third = TestKeys.Issue(TestKeys.BankRsa, "CN=Third", TestKeys.Now, TestKeys.Now.AddYears(1));
        PartnerKey bank = PartnerKey.FromRsa(TestKeys.BankRsa, TestKeys.BankCertificate, second, third);
        var ring = new PartnerKeyRing(TestKeys.Other, TestKeys.Curve, bank);

        foreach (X509Certificate2 certificate in bank.Certificates)
            Assert.Same(bank, ring.Find(CertificateThumbprint.Of(certificate)));
        Assert.Same(TestKeys.Other, ring.Find(CertificateThumbprint.Of(TestKeys.OtherCertificate)));
        Assert.Same(TestKeys.Curve, ring.Find(CertificateThumbprint.Of(TestKeys.CurveCertificate)));
        Assert.Null(ring.Find(CertificateThumbprint.Of(TestKeys.LargeCertificate)));
        Assert.Null(ring.Find(default));
    }

    [Fact]
    public void All_CurrentAndPrevious_ComeInOrder()
    {
        var ring = new PartnerKeyRing(TestKeys.Other, TestKeys.Bank, TestKeys.Large);

        Assert.Equal([TestKeys.Other, TestKeys.Bank, TestKeys.Large], ring.All);
        Assert.Same(TestKeys.Other, ring.Current);
    }

    [Fact]
    public async Task FromKey_OfAFixedKey_GivesItForEveryPurpose()
    {
        IPartnerKeyProvider keys = PartnerKeyProvider.FromKey(TestKeys.Bank, TestKeys.Other);

        foreach (PartnerKeyPurpose purpose in Enum.GetValues<PartnerKeyPurpose>())
            Assert.Equal([TestKeys.Bank, TestKeys.Other], (await keys.GetAsync(purpose, TestContext.Current.CancellationToken)).All);
    }
}
