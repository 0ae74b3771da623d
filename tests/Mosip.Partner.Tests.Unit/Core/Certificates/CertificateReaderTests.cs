using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.KeyManager;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

public class CertificateReaderTests
{
    private static readonly X509Certificate2 Certificate = Leaf();

    private static readonly X509Certificate2 EllipticCurve = Make("CN=ec, O=Acme", EcKey, Sub, SubKey);

    private static readonly X509Certificate2[] Chain = [Certificate, Sub, Root];

    public static TheoryData<string> OneCertificateTexts =>
    [
        Certificate.ExportCertificatePem(),
        Certificate.ExportCertificatePem().ReplaceLineEndings("\r\n"),
        "Bag Attributes\n  friendlyName: x\n" + Certificate.ExportCertificatePem() + "\ntext behind",
        Certificate.ExportCertificatePem().Replace("CERTIFICATE", "X509 CERTIFICATE", StringComparison.Ordinal),
        $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(Certificate.RawData)}\n-----END CERTIFICATE-----",
        Convert.ToBase64String(Certificate.RawData),
        Convert.ToBase64String(Certificate.RawData, Base64FormattingOptions.InsertLineBreaks),
        Base64Url.EncodeToString(Certificate.RawData),
        LeafKey.ExportPkcs8PrivateKeyPem() + "\n" + Certificate.ExportCertificatePem(),
        Pkcs7Text.ToBase64Url([Certificate]),
        Pkcs7Text.ToPem([Certificate]),
    ];

    [Theory]
    [MemberData(nameof(OneCertificateTexts))]
    public void ReadOne_AnyForm_GivesTheCertificate(string text) => Assert.Equal(Certificate, CertificateReader.ReadOne(text));

    [Theory]
    [MemberData(nameof(OneCertificateTexts))]
    public void Read_AnyFormAsBytes_GivesTheCertificate(string text) => Assert.Equal([Certificate], CertificateReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_SeveralCertificates_KeepsTheirOrder()
    {
        var collection = new X509Certificate2Collection(Chain);

        Assert.Equal(Chain, CertificateReader.Read(collection.ExportCertificatePems()));
        Assert.Equal(Chain, CertificateReader.Read([.. Chain.SelectMany(certificate => certificate.RawData)]));
        Assert.Equal(Chain, CertificateReader.Read(Pkcs7Text.Encode(Chain)));
        Assert.Equal(Chain, CertificateReader.Read(Pkcs7Text.ToPem(Chain)));
        Assert.Equal(Chain.ToHashSet(), [.. CertificateReader.Read(collection.Export(X509ContentType.Pkcs7)!)]);
        Assert.Equal(Chain.ToHashSet(), [.. CertificateReader.Read(collection.ExportPkcs7Pem())]);
    }

    [Theory]
    [InlineData("", MosipInputFault.Malformed)]
    [InlineData("   ", MosipInputFault.Malformed)]
    [InlineData("hello, world", MosipInputFault.Malformed)]
    [InlineData("<html><body>502 Bad Gateway</body></html>", MosipInputFault.Malformed)]
    [InlineData("AAAA", MosipInputFault.Malformed)]
    [InlineData("MAA", MosipInputFault.Malformed)]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", MosipInputFault.Malformed)]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIID", MosipInputFault.CertificateMissing)]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", MosipInputFault.CertificateMissing)]
    public void Read_NoCertificate_SaysWhy(string text, MosipInputFault fault)
    {
        Assert.Equal(fault, Assert.Throws<MosipInputException>(() => CertificateReader.Read(text)).Fault);
        Assert.Equal(fault, Assert.Throws<MosipInputException>(() => CertificateReader.Read(Encoding.UTF8.GetBytes(text))).Fault);
    }

    [Fact]
    public void Read_EmptyContainer_SaysThatACertificateIsMissing() =>
        Assert.Equal(MosipInputFault.CertificateMissing, Assert.Throws<MosipInputException>(() => CertificateReader.Read(Pkcs7Text.Encode([]))).Fault);

    [Fact]
    public void Read_TooLarge_IsNotLookedAt()
    {
        Assert.Equal(MosipInputFault.TooLarge, Assert.Throws<MosipInputException>(() => CertificateReader.Read(new string('A', CertificateReader.MaximumSize + 1))).Fault);
        Assert.Equal(MosipInputFault.TooLarge, Assert.Throws<MosipInputException>(() => CertificateReader.Read(new byte[CertificateReader.MaximumSize + 1])).Fault);
    }

    [Fact]
    public void Read_TooMany_IsRefused()
    {
        string text = string.Concat(Enumerable.Repeat(Certificate.ExportCertificatePem() + "\n", CertificateReader.MaximumCount + 1));
        Assert.Equal(MosipInputFault.TooLarge, Assert.Throws<MosipInputException>(() => CertificateReader.Read(text)).Fault);
    }

    [Fact]
    public void ReadOne_Several_IsRefused() =>
        Assert.Equal(MosipInputFault.InvalidContent, Assert.Throws<MosipInputException>(() => CertificateReader.ReadOne(Pkcs7Text.ToBase64Url(Chain))).Fault);

    [Property(MaxTest = 200)]
    public bool Read_AnyText_GivesCertificatesOrATypedError(NonNull<string> text) => IsReadOrRefused(() => CertificateReader.Read(text.Get));

    [Property(MaxTest = 200)]
    public bool Read_AnyBytes_GivesCertificatesOrATypedError(byte[] bytes) => IsReadOrRefused(() => CertificateReader.Read([0x30, .. bytes]));

    [Property(MaxTest = 300)]
    public bool Read_ChangedCertificate_GivesCertificatesOrATypedError(int position, byte value) =>
        IsReadOrRefused(() => CertificateReader.Read(Changed(Certificate.RawData, position, value)));

    [Property(MaxTest = 300)]
    public bool Read_ChangedContainer_GivesCertificatesOrATypedError(int position, byte value) =>
        IsReadOrRefused(() => CertificateReader.Read(Changed(Pkcs7Text.Encode(Chain), position, value)));

    [Property(MaxTest = 300)]
    public bool Read_TruncatedContainer_GivesCertificatesOrATypedError(NonNegativeInt length)
    {
        byte[] container = Pkcs7Text.Encode(Chain);
        return IsReadOrRefused(() => CertificateReader.Read(container.AsSpan(0, length.Get % container.Length)));
    }

    [Property(MaxTest = 300)]
    public bool CheckPartner_ChangedCertificate_GivesAVerdict(int position, byte value, bool ellipticCurve)
    {
        X509Certificate2 original = ellipticCurve ? EllipticCurve : Certificate;
        string data = PemEncoding.WriteString("CERTIFICATE", Changed(original.RawData, position, value));
        var preflight = new PartnerCertificatePreflight(timeProvider: new FakeTimeProvider(Now));

        PartnerUploadVerdict verdict = preflight.CheckPartner(new PartnerCertificateUpload(data, "AUTH", "Acme"), TrustStore.Of([Root, Sub]));
        preflight.CheckAuthority(data, "AUTH", verdict.Certificate is null ? TrustStore.Empty : TrustStore.Pinned([verdict.Certificate]));

        // Whatever is changed, the signature no longer fits.
        return !verdict.IsAccepted || verdict.Certificate.RawData.AsSpan().SequenceEqual(original.RawData);
    }

    [Theory]
    [InlineData(12)] // the version
    [InlineData(100)] // a name or a date
    public void Read_DamagedInside_IsMalformed(int position)
    {
        byte[] damaged = [.. Certificate.RawData];
        damaged[position] = 0xFF;
        Assert.Equal(MosipInputFault.Malformed, Assert.Throws<MosipInputException>(() => CertificateReader.Read(damaged)).Fault);
    }

    // Generated numbers are small, so they are spread over the whole length.
    private static byte[] Changed(byte[] bytes, int position, byte value)
    {
        byte[] changed = [.. bytes];
        changed[(int)((uint)position * 2654435761u % (uint)changed.Length)] = value;
        return changed;
    }

    private static bool IsReadOrRefused(Func<IReadOnlyList<X509Certificate2>> read)
    {
        try
        {
            return read().Count > 0;
        }
        catch (MosipInputException)
        {
            return true;
        }
    }
}
