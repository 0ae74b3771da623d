using System.Buffers;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies.Json;
using Mosip.Partner.Core.Policies.Schema;

namespace Mosip.Partner.Core.Policies;

/// <summary>The <c>policies</c> member of a policy: the part that says what a partner may do.</summary>
/// <remarks>
/// Reading is tolerant: members that this SDK does not know are kept and written again. Whether PMS takes a document is
/// <see cref="Validate(PolicyRules)"/>'s question, which answers as PMS does.
/// </remarks>
public abstract record PolicyDocument
{
    private const string Operation = "read policy";
    private const int MaximumSize = 1024 * 1024;
    private const int MaximumDepth = 512;

    private protected PolicyDocument()
    {
    }

    /// <summary>The policy type that the document is for.</summary>
    public abstract PolicyType Type { get; }

    /// <summary>Members of the document that this SDK does not know, as they came. PMS refuses them in every type.</summary>
    public IReadOnlyDictionary<string, JsonElement> UnknownMembers { get; init; } = PolicyObject.NoMembers;

    /// <summary>Reads the document of a policy.</summary>
    /// <param name="type">The policy's type.</param>
    /// <param name="utf8Json">The JSON object, at most 1 MiB.</param>
    /// <returns>An <see cref="AuthPolicy"/>, <see cref="DataSharePolicy"/>, <see cref="CredentialIssuancePolicy"/> or <see cref="MispPolicy"/>.</returns>
    /// <exception cref="MosipInputException">The text is not a document of this type, or the type is none of MOSIP's.</exception>
    public static PolicyDocument Parse(PolicyType type, ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, root => ReadAs(type, root));

    /// <summary>Reads the document of a policy that is part of a larger JSON text, such as PMS's answer.</summary>
    /// <param name="type">The policy's type.</param>
    /// <param name="policies">The JSON object. It may be disposed of afterwards.</param>
    /// <returns>An <see cref="AuthPolicy"/>, <see cref="DataSharePolicy"/>, <see cref="CredentialIssuancePolicy"/> or <see cref="MispPolicy"/>.</returns>
    /// <exception cref="MosipInputException">The JSON is not a document of this type, or the type is none of MOSIP's.</exception>
    public static PolicyDocument Parse(PolicyType type, JsonElement policies) => Guard(() => ReadAs(type, policies));

    /// <summary>Finds what PMS would answer to the <c>policies</c> member of a policy of some type (create and update policy).</summary>
    /// <param name="policyType">The text of <c>policyType</c>, as it would be sent.</param>
    /// <param name="policiesJson">The text of <c>policies</c>, at most 1 MiB; empty where the member is left out.</param>
    /// <param name="rules">The release that judges.</param>
    /// <exception cref="MosipInputException">The text is longer than 1 MiB. Every other fault is an answer.</exception>
    public static PolicyVerdict Validate(string policyType, ReadOnlyMemory<byte> policiesJson, PolicyRules rules = PolicyRules.From122)
    {
        ArgumentNullException.ThrowIfNull(policyType);
        RefuseTooLarge(policiesJson);
        if (policiesJson.IsEmpty)
            return Validate(policyType, policies: null, rules);
        try
        {
            using JsonDocument document = JsonDocument.Parse(policiesJson, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return Validate(policyType, document.RootElement, rules);
        }
        catch (JsonException)
        {
            return PolicyVerdict.Unreadable;
        }
    }

    /// <summary>Finds what PMS would answer to the <c>policies</c> member of a request that is parsed already.</summary>
    /// <param name="policyType">The text of <c>policyType</c>, as it would be sent.</param>
    /// <param name="policies">The member <c>policies</c>, or null where it is left out.</param>
    /// <param name="rules">The release that judges.</param>
    public static PolicyVerdict Validate(string policyType, JsonElement? policies, PolicyRules rules = PolicyRules.From122)
    {
        ArgumentNullException.ThrowIfNull(policyType);
        bool isPresent = policies is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };
        // The body is bound before any rule is asked, and only an object can be bound.
        if (isPresent && policies!.Value.ValueKind != JsonValueKind.Object)
            return PolicyVerdict.Unreadable;
        if (PolicySchemas.Find(new PolicyType(policyType)) is not { } schema)
            return PolicyVerdict.TypeNotAllowed;
        if (!isPresent)
            return PolicyVerdict.NoDocument;
        try
        {
            SchemaFindings findings = new(rules);
            schema.Inspect(policies!.Value, "", findings);
            return PolicyVerdict.Of(findings.All);
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair is no text and has no place in a MOSIP answer.
            return PolicyVerdict.Unreadable;
        }
    }

    /// <summary>Finds what PMS would answer to this document.</summary>
    /// <param name="rules">The release that judges.</param>
    public PolicyVerdict Validate(PolicyRules rules = PolicyRules.From122) => Validate(Type.Value, ToUtf8Json(), rules);

    /// <summary>The document as UTF-8 JSON, as PMS takes it in <c>policies</c>.</summary>
    public byte[] ToUtf8Json()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
            WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the document as a JSON object into a larger text.</summary>
    /// <param name="writer">The writer, where a value may stand.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteUnknown(UnknownMembers);
        writer.WriteEndObject();
    }

    private protected abstract void WriteMembers(Utf8JsonWriter writer);

    private protected static T Read<T>(ReadOnlyMemory<byte> utf8Json, Func<PolicyObject, T> read)
    {
        RefuseTooLarge(utf8Json);
        return Guard(() =>
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return read(new PolicyObject(document.RootElement, ""));
        });
    }

    private static PolicyDocument ReadAs(PolicyType type, PolicyObject root) =>
        type == PolicyType.Auth ? AuthPolicy.Read(root)
        : type == PolicyType.DataShare ? SharePolicy.ReadDataShare(root)
        : type == PolicyType.CredentialIssuance ? SharePolicy.ReadCredentialIssuance(root)
        : type == PolicyType.Misp ? MispPolicy.Read(root)
        : throw new MosipInputException(MosipInputFault.InvalidContent, Operation, "the policy type is none of Auth, DataShare, CredentialIssuance and MISP");

    private static PolicyDocument ReadAs(PolicyType type, JsonElement policies) => ReadAs(type, new PolicyObject(policies, ""));

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, "the text is not JSON", e);
        }
        catch (InvalidOperationException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, "a text holds half of a surrogate pair", e);
        }
    }

    private static void RefuseTooLarge(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > MaximumSize)
            throw new MosipInputException(MosipInputFault.TooLarge, Operation, $"{utf8Json.Length} bytes, at most {MaximumSize} are read");
    }
}
