using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Devices.Keys;

/// <summary>Signs certificates with keys that can only be asked asynchronously.</summary>
/// <remarks>The framework's builder asks for the signature while it builds. So the certificate is built twice: once to see the bytes that are to be signed, and once with their signature.</remarks>
internal static class RemoteIssue
{
    public static async Task<X509Certificate2> SignAsync(CertificateRequest request, PartnerKey issuer, DateTimeOffset begin, DateTimeOffset end, CancellationToken cancellationToken)
    {
        byte[] serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7F;
        X500DistinguishedName issuerName = issuer.SigningCertificate.SubjectName;

        var preview = new Recorder(issuer.SigningCertificate.PublicKey, new byte[issuer.SignatureSize]);
        request.Create(issuerName, preview, begin, end, serial).Dispose();

        byte[] signature = new byte[issuer.SignatureSize];
        int length = await issuer.SignHashAsync(JwsAlgorithm.RS256, SHA256.HashData(preview.SignedBytes), signature, cancellationToken).ConfigureAwait(false);
        return request.Create(issuerName, new Recorder(issuer.SigningCertificate.PublicKey, signature[..length]), begin, end, serial);
    }

    private sealed class Recorder(PublicKey issuer, byte[] signature) : X509SignatureGenerator
    {
        // sha256WithRSAEncryption (1.2.840.113549.1.1.11) with its NULL parameters.
        private static readonly byte[] Sha256WithRsa = [0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B, 0x05, 0x00];

        public byte[] SignedBytes { get; private set; } = [];

        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Sha256WithRsa;

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm)
        {
            SignedBytes = data;
            return signature;
        }

        protected override PublicKey BuildPublicKey() => issuer;
    }
}
