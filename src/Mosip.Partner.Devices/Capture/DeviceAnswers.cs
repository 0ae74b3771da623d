using System.Security.Cryptography;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.Capture;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>Builds and signs what a device answers: digital IDs, device infos and captures. Safe for concurrent use.</summary>
/// <param name="keys">The keys of the device; asked for every answer.</param>
/// <param name="timeProvider">The clock, which has to be right: IDA takes a capture for 60 seconds. The system's when null.</param>
public sealed class DeviceAnswers(IDeviceKeyProvider keys, TimeProvider? timeProvider = null)
{
    private readonly IDeviceKeyProvider _keys = keys ?? throw new ArgumentNullException(nameof(keys));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Signs a digital ID as of now: with the chip's key where there is one, else with the device's.</summary>
    /// <param name="digitalId">Who the device is.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    public async ValueTask<string> SignDigitalIdAsync(DigitalId digitalId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(digitalId);
        DeviceKeys current = await _keys.GetAsync(cancellationToken).ConfigureAwait(false);
        return await SignAsync(current, digitalId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A digital ID as discovery shows it: base64url, not signed.</summary>
    /// <param name="digitalId">Who the device is.</param>
    public string EncodeDigitalId(DigitalId digitalId)
    {
        ArgumentNullException.ThrowIfNull(digitalId);
        return MosipBase64.EncodeUrl(ToJson(digitalId));
    }

    /// <summary>Signs a device info with its digital ID; while the device is not registered neither is signed.</summary>
    /// <param name="info">The info; its digital ID and level are set here.</param>
    /// <param name="digitalId">Who the device is.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    public async ValueTask<SignedDeviceInfo> SignInfoAsync(DeviceInfo info, DigitalId digitalId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(digitalId);
        SbiError error = SbiErrors.Of(info.Status);
        if (info.Status == DeviceStatus.NotRegistered)
        {
            DeviceInfo unsigned = info with { DigitalId = EncodeDigitalId(digitalId), Environment = "None", Purpose = new("") };
            return new SignedDeviceInfo { DeviceInfo = MosipBase64.EncodeUrl(ToJson(unsigned)), Error = error };
        }
        DeviceKeys current = await _keys.GetAsync(cancellationToken).ConfigureAwait(false);
        DeviceInfo complete = info with
        {
            DigitalId = await SignAsync(current, digitalId, cancellationToken).ConfigureAwait(false),
            Certification = current.Certification,
        };
        return new SignedDeviceInfo { DeviceInfo = await current.SignAsync(info.Purpose, ToJson(complete), cancellationToken).ConfigureAwait(false), Error = error };
    }

    /// <summary>Builds the answer to <c>CAPTURE</c>: every record encrypted with a key of its own for IDA, chained and signed.</summary>
    /// <param name="context">What the answer repeats and says of the device.</param>
    /// <param name="records">The records in the order of their capture.</param>
    /// <param name="recipient">IDA's certificate for biometrics (<c>IDA-FIR</c>).</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">The device's key did not sign.</exception>
    public Task<CaptureAnswer> SealAsync(CaptureContext context, IReadOnlyList<CapturedRecord> records, EnvelopeRecipient recipient, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        return BuildAsync(context, records, recipient, cancellationToken);
    }

    /// <summary>Builds the answer to <c>RCAPTURE</c>: records in clear, chained and signed.</summary>
    /// <param name="context">What the answer repeats and says of the device.</param>
    /// <param name="records">The records in the order of their capture.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    /// <exception cref="MosipCryptoException">The device's key did not sign.</exception>
    public Task<CaptureAnswer> SignRegistrationAsync(CaptureContext context, IReadOnlyList<CapturedRecord> records, CancellationToken cancellationToken = default) =>
        BuildAsync(context, records, recipient: null, cancellationToken);

    private async Task<CaptureAnswer> BuildAsync(CaptureContext context, IReadOnlyList<CapturedRecord> records, EnvelopeRecipient? recipient, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentOutOfRangeException.ThrowIfZero(records.Count, nameof(records));
        DeviceKeys current = await _keys.GetAsync(cancellationToken).ConfigureAwait(false);
        var biometrics = new CapturedBiometric[records.Count];
        string? hash = string.IsNullOrWhiteSpace(context.PreviousHash) ? null : context.PreviousHash;
        for (int i = 0; i < records.Count; i++)
        {
            hash = BiometricCipher.ChainHash(hash, records[i].Record.Span);
            biometrics[i] = await BuildAsync(current, context, records[i], hash, recipient, cancellationToken).ConfigureAwait(false);
        }
        return new CaptureAnswer { Biometrics = biometrics };
    }

    private async Task<CapturedBiometric> BuildAsync(
        DeviceKeys current, CaptureContext context, CapturedRecord record, string hash, EnvelopeRecipient? recipient, CancellationToken cancellationToken)
    {
        string digitalId = await SignAsync(current, context.DigitalId, cancellationToken).ConfigureAwait(false);
        // One text for payload and cipher: IV and additional data come from its very characters.
        var payload = new CapturePayload(context, record, digitalId, SbiTime.Format(_time.GetUtcNow()));
        if (recipient is null)
        {
            return new CapturedBiometric
            {
                SpecVersion = context.SpecVersion,
                Data = await current.SignAsync(CapturePurpose.Registration, payload.Write(CapturePurpose.Registration, record.Record.Span), cancellationToken).ConfigureAwait(false),
                Hash = hash,
                Error = SbiErrors.Success,
            };
        }
        byte[] key = RandomNumberGenerator.GetBytes(MosipGcm.KeySize);
        try
        {
            byte[] sealedRecord = BiometricCipher.Seal(key, payload.Timestamp, context.TransactionId, record.Record.Span);
            return new CapturedBiometric
            {
                SpecVersion = context.SpecVersion,
                Data = await current.SignAsync(CapturePurpose.Auth, payload.Write(CapturePurpose.Auth, sealedRecord), cancellationToken).ConfigureAwait(false),
                Hash = hash,
                SessionKey = MosipBase64.EncodeUrl(recipient.Wrap(key)),
                Thumbprint = recipient.ThumbprintText,
                Error = SbiErrors.Success,
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private ValueTask<string> SignAsync(DeviceKeys current, DigitalId digitalId, CancellationToken cancellationToken) => current.SignDigitalIdAsync(ToJson(digitalId), cancellationToken);

    private byte[] ToJson(DigitalId digitalId) => JsonSerializer.SerializeToUtf8Bytes(digitalId with { DateTime = _time.GetUtcNow() }, SbiJson.Default.DigitalId);

    private static byte[] ToJson(DeviceInfo info) => JsonSerializer.SerializeToUtf8Bytes(info, SbiJson.Default.DeviceInfo);
}
