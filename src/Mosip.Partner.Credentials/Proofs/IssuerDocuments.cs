using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.JsonLd;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>Reads the documents that MOSIP publishes about an issuer.</summary>
internal static class IssuerDocuments
{
    private const string Operation = "read credential issuer";

    public static CredentialIssuer Read(ReadOnlyMemory<byte> controllerDocument, IReadOnlyList<ReadOnlyMemory<byte>> keyDocuments)
    {
        ArgumentNullException.ThrowIfNull(keyDocuments);
        JsonElement controller = Parse(controllerDocument);
        string id = Text(controller, "id");
        HashSet<string> methods = [.. Methods(controller)];
        var keys = new List<CredentialKey>();
        foreach (JsonElement key in keyDocuments.Select(static document => Parse(document)))
        {
            string address = Text(key, "id");
            if (methods.Contains(address) && Text(key, "controller") == id)
                keys.Add(CredentialKey.FromPem(address, Text(key, "publicKeyPem")));
        }
        return new CredentialIssuer(id, keys);
    }

    private static IEnumerable<string> Methods(JsonElement controller) =>
        controller.TryGetProperty("assertionMethod", out JsonElement methods) && methods.ValueKind == JsonValueKind.Array
            ? methods.EnumerateArray().Where(JsonText.IsText).Select(JsonText.Of)
            : throw Invalid("there is no list 'assertionMethod'");

    private static JsonElement Parse(ReadOnlyMemory<byte> document)
    {
        const int MaximumSize = 64 * 1024;
        if (document.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{document.Length} bytes, at most {MaximumSize} are read");
        try
        {
            JsonElement root = JsonText.Parse(document, JsonLdLimits.Depth);
            return root.ValueKind == JsonValueKind.Object ? root : throw Invalid("the document is no object");
        }
        catch (MosipCryptoException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, "a document is not strict JSON", e);
        }
    }

    private static string Text(JsonElement document, string name) =>
        document.TryGetProperty(name, out JsonElement value) && JsonText.IsText(value) ? JsonText.Of(value) : throw Invalid($"there is no text '{name}'");

    private static MosipInputException Invalid(string why) => new(MosipInputFault.InvalidContent, Operation, why);
}
