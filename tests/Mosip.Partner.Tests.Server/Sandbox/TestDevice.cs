using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Jws;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Tests.Server.Sandbox;

/// <summary>A capture device with its chip: signs, seals and chains biometrics as a secure biometric interface does.</summary>
internal sealed class TestDevice : IAsyncDisposable
{
    private static readonly JwsSigner Signer = new(new JwsSigningOptions { Form = JwsForm.Attached, Layout = JwsHeaderLayout.Device, IncludeCertificate = true, Type = "JWT" });

    private readonly TestBank _bank;
    private readonly PartnerKey _device;
    private readonly PartnerKey _chip;

    private TestDevice(TestBank bank, PartnerKey device, PartnerKey chip) => (_bank, _device, _chip) = (bank, device, chip);

    /// <summary>Makes a device that the bank's sandbox trusts.</summary>
    /// <param name="bank">The bank.</param>
    /// <param name="chipDomain">The domain that the key of the digital ID is trusted in: FTM, but for a device without a chip.</param>
    public static TestDevice Create(TestBank bank, string chipDomain = "FTM") => new(bank, NewKey(bank, "DEVICE"), NewKey(bank, chipDomain));

    public string Transaction { get; set; } = "A1b2C3d4E5";

    /// <summary>How far the device's clock is ahead of the bank's.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>Captures records one after the other.</summary>
    public async Task<JsonArray> CaptureAsync(params (string Type, string? SubType, byte[] Record)[] records)
    {
        using var recipient = new EnvelopeRecipient(await _bank.FetchCertificateAsync(_bank.Partner.IdaBiometricCertificateAddress));
        var segments = new JsonArray();
        string? hash = null;
        foreach ((string type, string? subType, byte[] record) in records)
        {
            hash = BiometricCipher.ChainHash(hash, record);
            segments.Add(await SegmentAsync(recipient, type, subType, record, hash));
        }
        return segments;
    }

    public async ValueTask DisposeAsync()
    {
        await _device.DisposeAsync();
        await _chip.DisposeAsync();
    }

    private async Task<JsonObject> SegmentAsync(EnvelopeRecipient recipient, string type, string? subType, byte[] record, string hash)
    {
        string timestamp = (_bank.Clock.GetUtcNow() + Ahead).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        byte[] key = RandomNumberGenerator.GetBytes(MosipGcm.KeySize);
        var data = new JsonObject
        {
            ["digitalId"] = await SignAsync(_chip, new JsonObject
            {
                ["serialNo"] = "SN-1",
                ["make"] = "Example",
                ["model"] = "M1",
                ["type"] = type,
                ["deviceSubType"] = "Single",
                ["deviceProvider"] = "Example Devices",
                ["deviceProviderId"] = "ED",
                ["dateTime"] = timestamp,
            }),
            ["deviceCode"] = "device-1",
            ["deviceServiceVersion"] = "0.9.5",
            ["bioType"] = type,
            ["bioSubType"] = subType,
            ["purpose"] = "Auth",
            ["bioValue"] = MosipBase64.EncodeUrl(BiometricCipher.Seal(key, timestamp, Transaction, record)),
            ["transactionId"] = Transaction,
            ["timestamp"] = timestamp,
            ["requestedScore"] = "60",
            ["qualityScore"] = "80",
        };
        return new JsonObject
        {
            ["specVersion"] = "0.9.5",
            ["data"] = await SignAsync(_device, data),
            ["hash"] = hash,
            ["sessionKey"] = MosipBase64.EncodeUrl(recipient.Wrap(key)),
            ["thumbprint"] = recipient.ThumbprintText,
        };
    }

    private static async Task<string> SignAsync(PartnerKey key, JsonObject payload) => await Signer.SignAsync(key, Encoding.UTF8.GetBytes(payload.ToJsonString()), TestBank.Cancellation);

    private static PartnerKey NewKey(TestBank bank, string domain)
    {
        using TestCertificateAuthority authority = TestCertificateAuthority.Create($"Example {domain}", withSubAuthority: false, bank.Clock, RsaKeyPool.Shared.Copy);
        bank.Sandbox.Trust(domain, authority.Root);
        RSA key = RsaKeyPool.Shared.Copy($"device {domain}");
        return PartnerKey.FromRsa(key, authority.Issue(new PartnerSubject { CommonName = domain, Organisation = $"Example {domain}" }, key));
    }
}
