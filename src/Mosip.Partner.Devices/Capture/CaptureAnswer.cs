using System.Text.Json;
using System.Text.Json.Serialization;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices.Wire;

namespace Mosip.Partner.Devices;

/// <summary>The answer to <c>CAPTURE</c> or <c>RCAPTURE</c>.</summary>
public sealed record CaptureAnswer
{
    /// <summary>The largest answer that is read, in bytes: 16 MiB.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    private const string Operation = "read capture";

    /// <summary>The biometrics in the order of the hash chain, or one element with an error.</summary>
    [JsonPropertyName("biometrics")]
    public required IReadOnlyList<CapturedBiometric> Biometrics { get; init; }

    /// <summary>The first error; success where there is none.</summary>
    [JsonIgnore]
    public SbiError Error => Biometrics.Select(biometric => biometric.Error).FirstOrDefault(error => error is { IsSuccess: false }) ?? SbiErrors.Success;

    /// <summary>The answer as JSON in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, SbiJson.Default.CaptureAnswer);

    /// <summary>Reads an answer; nothing is verified.</summary>
    /// <param name="utf8Json">The answer as received, at most <see cref="MaximumSize"/>.</param>
    /// <exception cref="MosipCryptoException">It is too large, or not such an answer.</exception>
    public static CaptureAnswer Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > MaximumSize)
            throw new MosipCryptoException(MosipCryptoFault.TooLarge, Operation, $"{utf8Json.Length} bytes, at most {MaximumSize} are read");
        try
        {
            CaptureAnswer? answer = JsonSerializer.Deserialize(utf8Json, SbiJson.Default.CaptureAnswer);
            if (answer?.Biometrics is { Count: > 0 } biometrics && biometrics.All(biometric => biometric is { Data: not null, Hash: not null }))
                return answer;
        }
        catch (JsonException)
        {
            // Told below, without the text: it is a capture.
        }
        throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "there is no list 'biometrics' with at least one element");
    }

    /// <summary>The number of biometrics, nothing of their content.</summary>
    public override string ToString() => $"CaptureAnswer {{ {Biometrics.Count}, error {Error.Code} }}";

    internal static CaptureAnswer Failed(SbiError error, CapturePurpose purpose) => new() { Biometrics = [CapturedBiometric.Failed(error, purpose)] };
}
