using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>The signature of a device on one JWS, and the trust in who made it.</summary>
internal sealed class DeviceSignature(SbiComplianceOptions options, TimeProvider time)
{
    public const string DeviceDomain = "DEVICE", FtmDomain = "FTM";

    private const string Name = nameof(SignatureValidator);
    private const int SmallestKey = 2048;

    /// <summary>Checks a JWS under a trust domain.</summary>
    /// <param name="jws">The JWS.</param>
    /// <param name="what">What it is, as the toolkit calls it.</param>
    /// <param name="domain">The domain whose authorities are asked.</param>
    /// <param name="payload">The payload, where it was accepted.</param>
    /// <returns>The refusal; null where all is well.</returns>
    /// <exception cref="ComplianceFailure">It is no JWS with a certificate that is in date and an algorithm that the toolkit takes.</exception>
    public ComplianceResult? FindRefusal(string jws, string what, string domain, out JsonElement payload)
    {
        payload = default;
        byte[] bytes;
        X509Certificate2 signer;
        try
        {
            signer = ReadSigner(jws);
            bytes = Verify(jws, signer);
        }
        catch (MosipCryptoException e) when (e.Fault == MosipCryptoFault.SignatureInvalid)
        {
            return ComplianceResult.Refuse(Name, "JWT_SIGNATURE_002", $"The signature of '{what}' does not fit.");
        }
        catch (Exception e) when (e is MosipCryptoException or CryptographicException)
        {
            throw new ComplianceFailure($"The JWS of '{what}' cannot be checked: {(e as MosipCryptoException)?.Fault.ToString() ?? "damaged certificate"}.");
        }
        TrustStore trust = domain == FtmDomain ? options.FtmTrust : options.DeviceTrust;
        if (trust.FindPath(signer, time.GetUtcNow()) is { IsTrusted: false } path)
            return ComplianceResult.Refuse(Name, "SIGNATURE_VALIDATOR_008", $"The certificate that signed '{what}' is not trusted: {path.Reason}", what, domain);
        if (what != SignatureValidator.DigitalId && options.Organisation is { } organisation
            && !organisation.Equals(CertificateNames.OrganisationForMosip(signer) ?? "", StringComparison.OrdinalIgnoreCase))
            return ComplianceResult.Refuse(Name, "SIGNATURE_VALIDATOR_010", $"The certificate that signed '{what}' is of another organisation.", what, domain);
        payload = what == SignatureValidator.DigitalId ? default : Member.ObjectOrNull(bytes);
        return null;
    }

    /// <summary>The certificate in the header, in date and with a key that is large enough.</summary>
    public X509Certificate2 ReadSigner(string jws)
    {
        int dot = jws.IndexOf('.', StringComparison.Ordinal);
        JwsHeader header = JwsHeader.Parse(jws.AsSpan(0, Math.Max(dot, 0)));
        X509Certificate2 signer = header.Certificate ?? throw new ComplianceFailure("The JWS carries no certificate.");
        DateTime now = time.GetUtcNow().UtcDateTime;
        if (now < signer.NotBefore.ToUniversalTime() || now > signer.NotAfter.ToUniversalTime())
            throw new ComplianceFailure($"The certificate is not in date: it lasts from {signer.NotBefore.ToUniversalTime():u} to {signer.NotAfter.ToUniversalTime():u}, and it is {now:u}. Have the provider's management server issue another, and look at this machine's clock.");
        using RSA? rsa = signer.GetRSAPublicKey();
        return rsa is not { KeySize: < SmallestKey } ? signer : throw new ComplianceFailure($"The key has fewer than {SmallestKey} bits.");
    }

    private byte[] Verify(string jws, X509Certificate2 signer)
    {
        // Trust is the next question; here the signature has to be that of the certificate that came along.
        var verifier = new JwsVerifier(new TrustAnchors([signer]), time) { AllowedAlgorithms = [JwsAlgorithm.RS256, JwsAlgorithm.PS256, JwsAlgorithm.ES256] };
        JwsVerification verification = verifier.VerifyAttached(jws, out byte[] payload);
        return verification.Header.Algorithm == JwsAlgorithm.RS256 ? payload : throw new ComplianceFailure("The toolkit reads the certificate only where the algorithm is RS256.");
    }
}
