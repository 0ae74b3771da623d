using System.Globalization;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Tests.Unit.Core.Certificates;

namespace Mosip.Partner.Tests.Unit.Sandbox.KeyManager;

public class PartnerCertificateSignerTests
{
    private static readonly JsonElement Vectors = CertificateVectors.Partner;

    private static readonly DateTimeOffset Now = DateTimeOffset.Parse(Vectors.Text("evaluationTimeUtc"), CultureInfo.InvariantCulture);

    public static readonly TheoryData<string> Resigned =
        CertificateVectors.Ids(Vectors, c => c.GetProperty("expected").TryGetProperty("resigned", out JsonElement resigned) && resigned.ValueKind == JsonValueKind.Object);

    [Theory]
    [MemberData(nameof(Resigned))]
    public void Issue_VectorCase_HasTheContentThatMosipGives(string id)
    {
        JsonElement vector = CertificateVectors.Case(Vectors, id);
        JsonElement inputs = vector.GetProperty("inputs");
        JsonElement expected = vector.GetProperty("expected").GetProperty("resigned");
        using X509Certificate2 uploaded = CertificateReader.ReadOne(inputs.TryGetProperty("certificateData", out JsonElement text)
            ? text.GetString()!
            : CertificateVectors.Pem(Vectors, inputs.Text("certificateKeyRef")));
        using X509Certificate2 pms = CertificateVectors.Certificate(Vectors, "mosip_pms");

        using X509Certificate2 issued = SignerFor(pms).Issue(uploaded, inputs.Text("partnerDomain"), Now);

        Assert.Equal(expected.Text("issuer"), CertificateNames.ToRfc2253(issued.IssuerName));
        Assert.Equal(expected.Text("subject"), CertificateNames.ToRfc2253(issued.SubjectName));
        Assert.Equal(expected.GetProperty("basicConstraintsCa").GetBoolean(), issued.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.Equal(expected.Text("keyUsageBits"), JavaKeyUsage(issued));
        Assert.Equal(expected.GetProperty("validityDays").GetInt32(), (issued.NotAfter - issued.NotBefore).TotalDays);
        Assert.Equal("SHA256withRSA", expected.Text("signatureAlgorithm"));
        Assert.Equal("1.2.840.113549.1.1.11", issued.SignatureAlgorithm.Value);
        Assert.Equal(uploaded.GetPublicKey(), issued.GetPublicKey());
        Assert.Equal(pms.SubjectName.RawData, issued.IssuerName.RawData);
    }

    [Fact]
    public void Issue_Extensions_AreBasicConstraintsKeyIdentifierAndKeyUsageOnly()
    {
        using X509Certificate2 uploaded = CertificateVectors.Certificate(Vectors, "partner_auth");
        using X509Certificate2 pms = CertificateVectors.Certificate(Vectors, "mosip_pms");

        using X509Certificate2 issued = SignerFor(pms).Issue(uploaded, "AUTH", Now);

        Assert.Equal([("2.5.29.19", true), ("2.5.29.14", false), ("2.5.29.15", true)], issued.Extensions.Select(extension => (extension.Oid!.Value!, extension.Critical)));
        Assert.False(issued.Extensions.OfType<X509BasicConstraintsExtension>().Single().HasPathLengthConstraint);
        Assert.Equal(3, issued.Version);
    }

    [Fact]
    public void Issue_ManyTimes_GivesSerialNumbersOfBothSignsAndReadsThemBack()
    {
        using X509Certificate2 uploaded = CertificateVectors.Certificate(Vectors, "partner_auth");
        using X509Certificate2 pms = CertificateVectors.Certificate(Vectors, "mosip_pms");
        PartnerCertificateSigner signer = SignerFor(pms);

        List<BigInteger> serials = [];
        for (int i = 0; i < 64; i++)
        {
            using X509Certificate2 read = CertificateReader.ReadOne(signer.Issue(uploaded, "AUTH", Now).ExportCertificatePem());
            serials.Add(new BigInteger(read.SerialNumberBytes.Span, isBigEndian: true));
        }

        Assert.Contains(serials, serial => serial.Sign < 0);
        Assert.Contains(serials, serial => serial.Sign > 0);
        Assert.All(serials, serial => Assert.InRange(serial, long.MinValue, long.MaxValue));
        Assert.Equal(serials.Count, serials.Distinct().Count());
    }

    private static PartnerCertificateSigner SignerFor(X509Certificate2 pms) => new(pms.SubjectName, RsaKeyPool.Shared.Get("test/pms"));

    private static string JavaKeyUsage(X509Certificate2 certificate)
    {
        X509KeyUsageFlags usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;
        X509KeyUsageFlags[] bits =
        [
            X509KeyUsageFlags.DigitalSignature, X509KeyUsageFlags.NonRepudiation, X509KeyUsageFlags.KeyEncipherment, X509KeyUsageFlags.DataEncipherment,
            X509KeyUsageFlags.KeyAgreement, X509KeyUsageFlags.KeyCertSign, X509KeyUsageFlags.CrlSign, X509KeyUsageFlags.EncipherOnly, X509KeyUsageFlags.DecipherOnly,
        ];
        return $"[{string.Join(", ", bits.Select(bit => usage.HasFlag(bit) ? "true" : "false"))}]";
    }
}
