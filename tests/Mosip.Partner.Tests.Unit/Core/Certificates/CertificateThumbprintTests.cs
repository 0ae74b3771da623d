using System.Globalization;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using FsCheck.Xunit;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

public class CertificateThumbprintTests
{
    public static readonly TheoryData<string> Thumbs = CertificateVectors.Ids(CertificateVectors.Thumbprints, c => c.Text("id").StartsWith("thumb-", StringComparison.Ordinal));

    public static readonly TheoryData<string> Parses = CertificateVectors.Ids(CertificateVectors.Thumbprints, c => c.Text("id").StartsWith("parse-", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Thumbs))]
    public void Of_VectorCertificate_GivesEverySpellingOfMosip(string id)
    {
        JsonElement vector = CertificateVectors.Case(CertificateVectors.Thumbprints, id);
        JsonElement expected = vector.GetProperty("expected");
        using X509Certificate2 certificate = CertificateVectors.Certificate(CertificateVectors.Thumbprints, vector.GetProperty("inputs").Text("certificateKeyRef"));

        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);

        Assert.Equal(expected.Text("sha256Raw"), Convert.ToHexStringLower(thumbprint.ToArray()));
        Assert.Equal(expected.Text("sha256UpperHex"), thumbprint.ToUpperHex());
        Assert.Equal(expected.Text("x5tS256"), thumbprint.ToBase64Url());
        Assert.Equal(expected.Text("fingerprintColonHex"), thumbprint.ToColonHex());
        Assert.Equal(expected.Text("partnerStoreSha1LowerHex"), CertificateThumbprint.PartnerStoreKey(certificate));
        Assert.Equal(expected.Text("serialNumberDecimal"), new BigInteger(certificate.SerialNumberBytes.Span, isBigEndian: true).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Parses))]
    public void TryParse_VectorText_ReadsWhatIdaReads(string id)
    {
        JsonElement vector = CertificateVectors.Case(CertificateVectors.Thumbprints, id);
        string? expected = vector.GetProperty("expected").GetProperty("bytesHex").GetString();

        bool parsed = CertificateThumbprint.TryParse(vector.GetProperty("inputs").Text("thumbprint"), out CertificateThumbprint thumbprint);

        // IDA decodes an empty text to no bytes; a thumbprint has 32.
        Assert.Equal(!string.IsNullOrEmpty(expected), parsed);
        if (parsed)
            Assert.Equal(expected, Convert.ToHexStringLower(thumbprint.ToArray()));
    }

    [Property]
    public bool TryParse_AnySpelling_GivesTheSameThumbprint(byte[] seed)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.OfDer(seed);
        string[] spellings = [thumbprint.ToUpperHex(), Convert.ToHexStringLower(thumbprint.ToArray()), thumbprint.ToBase64Url(), thumbprint.ToBase64Url() + "="];
        return spellings.All(text => CertificateThumbprint.TryParse(text, out CertificateThumbprint parsed) && parsed == thumbprint && parsed.GetHashCode() == thumbprint.GetHashCode());
    }

    [Property]
    public bool TryParse_AnyText_ReadsOnlyItsOwnSpellings(string? text) =>
        !CertificateThumbprint.TryParse(text, out CertificateThumbprint parsed)
        || string.Equals(text, parsed.ToUpperHex(), StringComparison.OrdinalIgnoreCase)
        || text.TrimEnd('=')[..42] == parsed.ToBase64Url()[..42];

    [Fact]
    public void TryParse_TrailingBitsSet_AreIgnored()
    {
        string canonical = new CertificateThumbprint(new byte[32]).ToBase64Url();

        Assert.True(CertificateThumbprint.TryParse(canonical[..42] + "D", out CertificateThumbprint parsed));
        Assert.Equal(default, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("34:2a:db:b0:90:03:97:ca:cf:90:ec:cc:9a:75:db:4a:7d:c2:80:aa:86:ff:8d:c8:7d:c3:2a:7d:ed:72:fa:82")]
    [InlineData("NCrbsJADl8rPkOzMmnXbSn3CgKqG_43IfcMqfe1y-o==")]
    [InlineData("NCrbsJADl8rPkOzMmnXbSn3CgKqG_43IfcMqfe1y-o")]
    [InlineData(" NCrbsJADl8rPkOzMmnXbSn3CgKqG_43IfcMqfe1y-oI")]
    [InlineData("NCrbsJADl8rPkOzMmnXbSn3CgKqG_43Ifc qfe1y-oI")]
    public void TryParse_OtherForms_AreRefused(string? text)
    {
        Assert.False(CertificateThumbprint.TryParse(text, out CertificateThumbprint parsed));
        Assert.Equal(default, parsed);
    }

    [Fact]
    public void Parse_OtherForm_Throws() => Assert.Throws<FormatException>(() => CertificateThumbprint.Parse("9cb76f5fd02c83d519c542e64370d17c9375a1c2"));

    [Fact]
    public void Constructor_WrongLength_Throws() => Assert.Throws<ArgumentException>(() => new CertificateThumbprint(new byte[20]));
}
