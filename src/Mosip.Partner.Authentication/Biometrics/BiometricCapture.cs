using System.Text.Json;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>What a device's biometric interface answered to a capture: segments that are signed and encrypted by the device and passed through untouched.</summary>
/// <remarks>Segments of several captures can only be joined if each capture was given the hash of the one before: IDA checks the chain from the first segment on.</remarks>
public sealed class BiometricCapture
{
    /// <summary>The largest capture that is read, in bytes: 16 MiB.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    private const string Operation = "read capture";

    /// <summary>Joins segments in the order in which they were captured.</summary>
    /// <param name="segments">At least one.</param>
    public BiometricCapture(params IReadOnlyList<BiometricSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentOutOfRangeException.ThrowIfZero(segments.Count, nameof(segments));
        Segments = segments;
    }

    /// <summary>The segments in order.</summary>
    public IReadOnlyList<BiometricSegment> Segments { get; }

    /// <summary>Reads the answer of a capture: <c>{"biometrics":[{"specVersion","data","hash","sessionKey","thumbprint","error"},…]}</c>.</summary>
    /// <param name="utf8Json">The answer as received, at most 16 MiB.</param>
    /// <exception cref="MosipInputException">The text is not such an answer, is too large, or a segment reports an error of the device.</exception>
    public static BiometricCapture Parse(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{utf8Json.Length} bytes, at most {MaximumSize} are read");
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            JsonElement root = document.RootElement;
            JsonElement list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("biometrics"u8, out JsonElement biometrics) ? biometrics : root;
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
                throw new MosipInputException(MosipInputFault.InvalidContent, Operation, "there is no list 'biometrics' with at least one segment");
            return new BiometricCapture([.. list.EnumerateArray().Select(BiometricSegment.Read)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, "the capture is not JSON", e);
        }
    }

    /// <summary>The kinds that were captured, nothing of their content.</summary>
    public override string ToString() => $"BiometricCapture {{ {string.Join(", ", Segments.Select(segment => segment.Type))} }}";
}
