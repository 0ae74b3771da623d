using System.Globalization;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.Ida.Crypto;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>certificate-thumbprint</c>: the spellings of a certificate's thumbprint, and what IDA reads as one.</summary>
internal sealed class CertificateThumbprintKind : IVectorKind
{
    public Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        if (vector.Inputs.FindText("certificateKeyRef") is { } keyRef)
            CheckSpellings(vector.File.Certificate(keyRef), vector.Expected, report);
        else
            CheckReading(vector, report);
        return Task.CompletedTask;
    }

    private static void CheckSpellings(X509Certificate2 certificate, JsonElement expected, CaseReport report)
    {
        CertificateThumbprint thumbprint = CertificateThumbprint.Of(certificate);
        report.Equal("sha256Raw", expected.Text("sha256Raw"), Convert.ToHexStringLower(thumbprint.ToArray()));
        report.Equal("sha256UpperHex", expected.Text("sha256UpperHex"), thumbprint.ToUpperHex());
        report.Equal("x5tS256", expected.Text("x5tS256"), thumbprint.ToBase64Url());
        report.Equal("fingerprintColonHex", expected.Text("fingerprintColonHex"), thumbprint.ToColonHex());
        report.Equal("partnerStoreSha1LowerHex", expected.Text("partnerStoreSha1LowerHex"), CertificateThumbprint.PartnerStoreKey(certificate));
        report.Equal("serialNumberDecimal", expected.Text("serialNumberDecimal"), new BigInteger(certificate.SerialNumberBytes.Span, isBigEndian: true).ToString(CultureInfo.InvariantCulture));
        if (expected.FindText("mockMdsUpperHex") is { } device)
            report.Equal("mockMdsUpperHex", device, thumbprint.ToUpperHex());
    }

    private static void CheckReading(VectorCase vector, CaseReport report)
    {
        byte[]? bytes = null;
        bool isRead = vector.Inputs.FindText("thumbprint") is { } text && ThumbprintText.TryParse(text, out bytes);
        report.Equal("read", !vector.Expected.Has("errorCode"), isRead);
        if (isRead)
            report.Equal("bytesHex", vector.Expected.FindText("bytesHex") ?? "", bytes is null ? "" : Convert.ToHexStringLower(bytes));
    }
}
