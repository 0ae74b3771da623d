using System.Security.Cryptography;
using System.Text.Json;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.OnlineVerification;

/// <summary>
/// A credential of the type <c>auth</c>, out of its packet: the attributes of a person, most of them encrypted in a way that only the id that the person presents
/// opens (<c>IdAuthProvider</c> of mosip/id-repository).
/// </summary>
/// <remarks>
/// Check the signature of the event over the bytes before (<see cref="AuthCredentialIssued.SignatureOfShare"/>). Store the attributes as they are, by
/// <see cref="AuthCredentialIssued.IdHash"/>, and open them at an authentication only.
/// </remarks>
public sealed class AuthCredential
{
    private const int MaximumDepth = 16;
    private const string Operation = "read auth credential";

    private static readonly string[] BiometricPrefixes = ["finger", "iris", "face"];

    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    private AuthCredential()
    {
    }

    /// <summary>The names of the demographic attributes, for example <c>fullName</c>.</summary>
    public IEnumerable<string> Demographics => _attributes.Keys.Where(name => !IsBiometric(name));

    /// <summary>The names of the biometric records, for example <c>Finger_Left Thumb</c> or <c>Face</c>.</summary>
    public IEnumerable<string> Biometrics => _attributes.Keys.Where(IsBiometric);

    /// <summary>The names that the policy protects; of biometrics those of the policy (<c>individualBiometrics</c>), not of the records.</summary>
    public IReadOnlyList<string> ProtectedAttributes { get; private init; } = [];

    /// <summary>Reads a credential.</summary>
    /// <param name="utf8Json">The opened packet.</param>
    /// <exception cref="MosipCryptoException">It is no such credential.</exception>
    public static AuthCredential Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "it is not a JSON object with a credentialSubject");
        }
    }

    /// <summary>An attribute as it came: encrypted, or in clear where the policy has it so. Personal data either way.</summary>
    /// <param name="name">One of <see cref="Demographics"/> or <see cref="Biometrics"/>.</param>
    /// <exception cref="KeyNotFoundException">The credential has no such attribute.</exception>
    public string this[string name] => _attributes[name];

    /// <summary>Whether an attribute is encrypted.</summary>
    /// <param name="name">The attribute.</param>
    public bool IsProtected(string name) =>
        IsBiometric(name) ? ProtectedAttributes.Any(entry => !_attributes.ContainsKey(entry) || entry == name) : ProtectedAttributes.Contains(name);

    /// <summary>Opens one attribute with the id that the person presents.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="randomKey">The 32 bytes of the random key, see <see cref="RandomKey.UnwrapAsync"/>.</param>
    /// <param name="id">The UIN, VID or handle, in clear.</param>
    /// <returns>The text: of a multilingual attribute a JSON list, of a biometric record CBEFF XML. Personal data.</returns>
    /// <exception cref="MosipCryptoException">The id or the key is another.</exception>
    /// <exception cref="KeyNotFoundException">The credential has no such attribute.</exception>
    public string Open(string name, ReadOnlySpan<byte> randomKey, string id)
    {
        string value = _attributes[name];
        if (!IsProtected(name))
            return value;
        byte[] key = ZeroKnowledgeCipher.DeriveKey(randomKey, id);
        try
        {
            return ZeroKnowledgeCipher.Open(key, value);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>How many attributes there are; none of them.</summary>
    public override string ToString() => $"auth credential with {_attributes.Count} attributes";

    private static AuthCredential Read(JsonElement root)
    {
        var credential = new AuthCredential
        {
            ProtectedAttributes = root.TryGetProperty("protectedAttributes", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString() ?? "")] : [],
        };
        if (!root.TryGetProperty("credentialSubject", out JsonElement subject))
            throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "there is no member 'credentialSubject'");
        foreach (JsonProperty member in subject.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.String)
                credential._attributes[member.Name] = member.Value.GetString()!;
            else if (member.Value.ValueKind != JsonValueKind.Null)
                throw new MosipCryptoException(MosipCryptoFault.Malformed, Operation, "an attribute is not text");
        return credential;
    }

    private static bool IsBiometric(string name) => BiometricPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
