using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Authentication;

/// <summary>The attributes of an eKYC answer. Their names depend on the country's identity mapping, so the dictionary is the truth and the members are a convenience.</summary>
/// <remarks>An attribute in several languages has one entry for each, with the language behind an underscore: <c>name_eng</c>, <c>name_fra</c>.</remarks>
public sealed class KycIdentity
{
    private const string Operation = "open kyc";
    private static readonly string[] DateFormats = ["yyyy/MM/dd", "yyyy-MM-dd"];

    private KycIdentity(IReadOnlyDictionary<string, string> attributes) => Attributes = attributes;

    /// <summary>Every attribute by its name, as IDA sent it.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; }

    /// <summary>The names by language (<c>name_eng</c> gives <c>eng</c>); under an empty text where the name came without language.</summary>
    public IReadOnlyDictionary<string, string> Names => ByLanguage("name");

    /// <summary>The date of birth (<c>dob</c>, written <c>yyyy/MM/dd</c>), or null where it is not there or written otherwise.</summary>
    public DateOnly? DateOfBirth =>
        Attributes.TryGetValue("dob", out string? text) && DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>The photo (<c>photo</c> or <c>face</c>): an ISO 19794-5 record, or CBEFF XML where IDA is set up so. Empty where it is not there or not base64.</summary>
    public ReadOnlyMemory<byte> Photo =>
        (Attributes.TryGetValue("photo", out string? text) || Attributes.TryGetValue("face", out text)) && MosipBase64.TryDecode(text, out byte[] bytes) ? bytes : default;

    /// <summary>An attribute's values by language.</summary>
    /// <param name="attribute">The name without language, for example <c>gender</c>.</param>
    public IReadOnlyDictionary<string, string> ByLanguage(string attribute)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string key, string value) in Attributes)
        {
            if (key == attribute)
                values[""] = value;
            else if (key.Length == attribute.Length + 4 && key[attribute.Length] == '_' && key.StartsWith(attribute, StringComparison.Ordinal))
                values[key[^3..]] = value;
        }
        return values;
    }

    /// <summary>Reads an opened identity.</summary>
    /// <param name="utf8Json">The clear JSON object.</param>
    /// <exception cref="MosipCryptoException">The text is not a JSON object of texts.</exception>
    public static KycIdentity Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "the identity is not a JSON object");
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
                if (property.Value.ValueKind != JsonValueKind.Null)
                    attributes[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            return new KycIdentity(attributes);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "the identity is not JSON", innerException: e);
        }
    }

    /// <summary>The number of attributes, never a name or value.</summary>
    public override string ToString() => $"KycIdentity {{ {Attributes.Count} attributes }}";

    internal static KycIdentity Empty { get; } = new(new Dictionary<string, string>());
}
