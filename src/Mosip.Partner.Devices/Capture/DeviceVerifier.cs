using System.Buffers;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Devices.Capture;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>Checks what devices answer: RS256 signatures, certificates in date, and a path to the authorities of the domain that each needs. Safe for concurrent use.</summary>
/// <param name="trust">The authorities.</param>
/// <param name="timeProvider">The clock for validity dates; the system's when null.</param>
public sealed class DeviceVerifier(DeviceTrust trust, TimeProvider? timeProvider = null)
{
    private const string Operation = "verify device answer";

    private static readonly SearchValues<char> UpperHexDigits = SearchValues.Create("0123456789ABCDEF");

    private readonly JwsVerifier _device = new((trust ?? throw new ArgumentNullException(nameof(trust))).Device, timeProvider) { AllowedAlgorithms = [JwsAlgorithm.RS256] };
    private readonly JwsVerifier _ftm = new(trust.Ftm, timeProvider) { AllowedAlgorithms = [JwsAlgorithm.RS256] };

    /// <summary>Checks a digital ID.</summary>
    /// <param name="jws">The digital ID as received.</param>
    /// <returns>The digital ID, and the level that its chain proves.</returns>
    /// <exception cref="MosipCryptoException">A check failed.</exception>
    public (DigitalId DigitalId, CertificationLevel Certification) VerifyDigitalId(string jws)
    {
        ArgumentNullException.ThrowIfNull(jws);
        CertificationLevel level = CertificationLevel.L1;
        byte[] payload;
        try
        {
            _ftm.VerifyAttached(jws, out payload);
        }
        catch (MosipCryptoException e) when (trust.AllowsL0 && e.Fault == MosipCryptoFault.CertificateUntrusted)
        {
            CheckOrganisation(_device.VerifyAttached(jws, out payload));
            level = CertificationLevel.L0;
        }
        return (ReadDigitalId(payload), level);
    }

    /// <summary>Checks a device info and its digital ID.</summary>
    /// <param name="element">The element as received.</param>
    /// <returns>The info, the digital ID, and the level that its chain proves.</returns>
    /// <exception cref="MosipCryptoException">A check failed, or the info is not signed although the device does not say that it is not registered.</exception>
    public (DeviceInfo Info, DigitalId DigitalId, CertificationLevel Certification) VerifyInfo(SignedDeviceInfo element)
    {
        ArgumentNullException.ThrowIfNull(element);
        if (!element.DeviceInfo.Contains('.', StringComparison.Ordinal))
            throw new MosipCryptoException(MosipCryptoFault.SignatureMissing, Operation, "the device info is not signed; a device that is not registered cannot capture");
        CheckOrganisation(_device.VerifyAttached(element.DeviceInfo, out byte[] payload));
        DeviceInfo info = Read(payload, SbiJson.Default.DeviceInfo, "the device info");
        (DigitalId digitalId, CertificationLevel level) = VerifyDigitalId(info.DigitalId ?? "");
        return (info, digitalId, level);
    }

    /// <summary>Checks all biometrics of a capture, and of a registration the hash chain, too: that of an authentication only IDA can see.</summary>
    /// <param name="answer">The answer as received.</param>
    /// <param name="previousHash">The <c>previousHash</c> of the request; null or empty for the start of a chain.</param>
    /// <exception cref="MosipServiceException">The device answered with an error.</exception>
    /// <exception cref="MosipCryptoException">A check failed; the message names the element.</exception>
    public IReadOnlyList<VerifiedBiometric> Verify(CaptureAnswer answer, string? previousHash = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!answer.Error.IsSuccess)
            throw SbiRefusal.Of("capture", answer.Error);
        var verified = new VerifiedBiometric[answer.Biometrics.Count];
        string? hash = string.IsNullOrWhiteSpace(previousHash) ? null : previousHash;
        var payload = new ArrayBufferWriter<byte>();
        CheckedDigitalId? digitalId = null;
        for (int i = 0; i < verified.Length; i++)
        {
            VerifiedBiometric biometric = verified[i] = Verify(answer.Biometrics[i], i, payload, ref digitalId);
            if (biometric.Purpose == CapturePurpose.Registration && BiometricCipher.ChainHash(hash, biometric.Value.Span) != biometric.Hash)
                throw new MosipCryptoException(MosipCryptoFault.DigestMismatch, Operation, $"biometrics/{i}/hash is not that of its record and the hash before");
            hash = biometric.Hash;
        }
        return verified;
    }

    private VerifiedBiometric Verify(CapturedBiometric biometric, int index, ArrayBufferWriter<byte> payload, ref CheckedDigitalId? before)
    {
        payload.ResetWrittenCount();
        CheckOrganisation(_device.VerifyAttached(biometric.Data, payload));
        using CapturedData data = CapturedData.Read(payload.WrittenMemory, index);
        // One device, one second: the digital IDs of a capture are mostly the same, word for word.
        string jws = data.DigitalId;
        if (before?.Jws != jws)
            before = new CheckedDigitalId(jws, VerifyDigitalId(jws));
        (DigitalId digitalId, CertificationLevel level) = before.Result;
        if (biometric.Hash.Length != MosipHash.HexLength || biometric.Hash.AsSpan().ContainsAnyExcept(UpperHexDigits))
            throw Malformed($"biometrics/{index}/hash is not {MosipHash.HexLength} upper-case hexadecimal digits");
        if (digitalId.Type != data.Type)
            throw Malformed($"biometrics/{index}: a device for {digitalId.Type} cannot capture {data.Type}");
        VerifiedBiometric verified = data.ToBiometric(digitalId, level, biometric.Hash);
        return data.Purpose == CapturePurpose.Auth ? WithEncryption(verified, biometric, index) : verified;
    }

    private void CheckOrganisation(JwsVerification verification)
    {
        if (trust.Organisations.Count > 0 && !trust.Organisations.Contains(CertificateNames.OrganisationForMosip(verification.Signer) ?? "", StringComparer.Ordinal))
            throw new MosipCryptoException(MosipCryptoFault.CertificateUnexpected, Operation, $"the certificate {CertificateThumbprint.Of(verification.Signer)} is not of an organisation whose devices are believed");
    }

    private static VerifiedBiometric WithEncryption(VerifiedBiometric verified, CapturedBiometric biometric, int index)
    {
        if (!CertificateThumbprint.TryParse(biometric.Thumbprint ?? "", out CertificateThumbprint thumbprint))
            throw Malformed($"biometrics/{index}/thumbprint is not the SHA-256 of a certificate");
        if (!MosipBase64.TryDecodeUrl(biometric.SessionKey, out byte[] sessionKey) || sessionKey.Length == 0)
            throw Malformed($"biometrics/{index}/sessionKey is missing or not base64url");
        return verified with { Thumbprint = thumbprint, SessionKey = sessionKey };
    }

    private static DigitalId ReadDigitalId(byte[] payload)
    {
        DigitalId digitalId = Read(payload, SbiJson.Default.DigitalId, "the digital ID");
        string?[] members = [digitalId.SerialNumber, digitalId.Make, digitalId.Model, digitalId.Type.Value, digitalId.DeviceSubType, digitalId.DeviceProvider, digitalId.DeviceProviderId];
        return members.All(member => !string.IsNullOrEmpty(member)) && digitalId.DateTime != default
            ? digitalId
            : throw Malformed("the digital ID lacks one of its eight members");
    }

    private static T Read<T>(byte[] payload, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, type) ?? throw Malformed($"{what} is null");
        }
        catch (JsonException)
        {
            throw Malformed($"{what} is not of the documented form");
        }
    }

    private static MosipCryptoException Malformed(string why) => new(MosipCryptoFault.Malformed, Operation, why);

    private sealed record CheckedDigitalId(string Jws, (DigitalId DigitalId, CertificationLevel Certification) Result);
}
