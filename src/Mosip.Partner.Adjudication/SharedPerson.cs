using Mosip.Partner.Adjudication.SharedData;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Adjudication;

/// <summary>What MOSIP shares about a person; which parts are there is a matter of the policy. Personal: it prints nothing of it.</summary>
public sealed record SharedPerson
{
    /// <summary>The biometrics, exceptions without data among them; null where they are not shared.</summary>
    public CbeffDocument? Biometrics { get; init; }

    /// <summary>The demographic fields by name; those that MOSIP does not have are left out.</summary>
    public IReadOnlyDictionary<string, SharedValue> Identity { get; init; } = new Dictionary<string, SharedValue>(StringComparer.Ordinal);

    /// <summary>The documents by category, for example <c>proofOfAddress</c>.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Documents { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>The meta information of the packet, JSON; null where it is not shared.</summary>
    public string? MetaInfo { get; init; }

    /// <summary>The audits of the packet, JSON; null where they are not shared.</summary>
    public string? Audits { get; init; }

    /// <summary>Reads the document of a share, in clear.</summary>
    /// <param name="json">The document.</param>
    /// <exception cref="MosipCryptoException">It is not what MOSIP shares.</exception>
    public static SharedPerson Parse(ReadOnlyMemory<byte> json) => SharedPersonReader.Read(json);

    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(SharedPerson);
}
