using System.Text.Json;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.JsonLd.Expansion;

namespace Mosip.Partner.Credentials.Proofs;

/// <summary>
/// What a credential must look like before its proof is worth a check. JSON-LD allows more, and with it documents whose statements are signed and whose members
/// read as something else.
/// </summary>
internal static class CredentialShape
{
    private const string CredentialsContext = "https://www.w3.org/2018/credentials/v1";

    public static void Check(JsonElement credential, PinnedContexts contexts)
    {
        CheckContexts(credential, contexts);
        CheckTypes(credential);
        CheckId(credential, "id");
        CheckSubject(credential);
        foreach (JsonProperty member in credential.EnumerateObject().Where(static member => member.Name is not ("@context" or "proof")))
            CheckMember(member);
    }

    /// <summary>The <c>id</c> of an issuer that is text or an object.</summary>
    public static string? IssuerOf(JsonElement credential) => credential.TryGetProperty("issuer", out JsonElement issuer) ? issuer switch
    {
        { ValueKind: JsonValueKind.String } => JsonText.Of(issuer),
        { ValueKind: JsonValueKind.Object } when issuer.TryGetProperty("id", out JsonElement id) && JsonText.IsText(id) => JsonText.Of(id),
        _ => null,
    } : null;

    private static void CheckContexts(JsonElement credential, PinnedContexts contexts)
    {
        bool isPinned = credential.TryGetProperty("@context", out JsonElement list)
            && list.ValueKind == JsonValueKind.Array
            && list.GetArrayLength() is 2 or 3
            && JsonText.IsText(list[0]) && list[0].ValueEquals(CredentialsContext)
            && JsonText.IsText(list[1]) && contexts.IsOfDeployment(JsonText.Of(list[1]))
            && (list.GetArrayLength() == 2 || IsSecurityPrefix(list[2]));
        if (!isPinned)
            throw new ProofRefusal(CredentialProofFault.ContextNotPinned, "the contexts are not W3C's credentials/v1, then a pinned one of the deployment");
    }

    private static bool IsSecurityPrefix(JsonElement context) =>
        context.ValueKind == JsonValueKind.Object && context.GetPropertyCount() == 1
        && context.TryGetProperty("sec", out JsonElement sec) && JsonText.IsText(sec) && sec.ValueEquals("https://w3id.org/security#");

    private static void CheckTypes(JsonElement credential)
    {
        JsonElement types = Either(credential, "type", "@type");
        if (!TypeScope.Names(types).Contains("VerifiableCredential", StringComparer.Ordinal))
            throw new ProofRefusal(CredentialProofFault.Malformed, "the document does not have the type VerifiableCredential");
    }

    // Without an id the node is blank and its statements are covered all the same; with one that is not absolute they vanish.
    private static void CheckId(JsonElement node, string what)
    {
        JsonElement id = Either(node, "id", "@id");
        if (id.ValueKind != JsonValueKind.Undefined && !(JsonText.IsText(id) && AbsoluteIri.Is(JsonText.Of(id))))
            throw new ProofRefusal(CredentialProofFault.Malformed, $"the {what} is not an absolute IRI, so the proof does not cover what it stands for");
    }

    private static void CheckSubject(JsonElement credential)
    {
        if (!credential.TryGetProperty("credentialSubject", out JsonElement subject) || subject.ValueKind != JsonValueKind.Object)
            throw new ProofRefusal(CredentialProofFault.Malformed, "there is no object 'credentialSubject'");
        if (Either(subject, "id", "@id").ValueKind == JsonValueKind.Undefined)
            throw new ProofRefusal(CredentialProofFault.Malformed, "the subject has no id");
        CheckId(subject, "subject's id");
    }

    private static void CheckMember(JsonProperty member)
    {
        if (member.Name == "@context")
            throw new ProofRefusal(CredentialProofFault.ContextNotPinned, "a context stands below the top");
        if (member.Name == "proof" || (member.Name.StartsWith('@') && member.Name is not ("@id" or "@type")))
            throw new ProofRefusal(CredentialProofFault.NotSupported, "there is a keyword of JSON-LD, or a second proof, that MOSIP's credentials do not have");
        if (member.Name is "id" or "@id" or "uid" && JsonText.IsText(member.Value) && JsonText.Of(member.Value).StartsWith("_:", StringComparison.Ordinal))
            throw new ProofRefusal(CredentialProofFault.NotSupported, "an id is the label of a blank node");
        CheckValue(member.Value);
    }

    private static void CheckValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (JsonProperty member in value.EnumerateObject())
                CheckMember(member);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in value.EnumerateArray())
                CheckValue(item);
    }

    private static JsonElement Either(JsonElement node, string name, string keyword) =>
        node.TryGetProperty(name, out JsonElement value) || node.TryGetProperty(keyword, out value) ? value : default;
}
