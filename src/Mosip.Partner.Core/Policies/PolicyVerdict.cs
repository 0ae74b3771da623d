using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>What PMS answers to a policy document.</summary>
public sealed record PolicyVerdict
{
    private const int Ok = 200, BadRequest = 400;

    private PolicyVerdict()
    {
    }

    /// <summary>Whether PMS takes the document.</summary>
    public bool IsAccepted => HttpStatus == Ok && Findings.Count == 0;

    /// <summary>The HTTP status: 200 with or without an error; 400, without MOSIP's error body, for a document that is not a JSON object.</summary>
    public int HttpStatus { get; private init; } = Ok;

    /// <summary>Every fault in PMS's order. PMS itself answers with the first one only.</summary>
    public IReadOnlyList<PolicyFinding> Findings { get; private init; } = [];

    /// <summary>The error that PMS answers with: the first finding. Null for an accepted or an unreadable document.</summary>
    public MosipError? Error => Findings is [PolicyFinding first, ..] ? new MosipError(first.Code, first.Message) : null;

    internal static PolicyVerdict Unreadable { get; } = new() { HttpStatus = BadRequest };

    internal static PolicyVerdict TypeNotAllowed { get; } = Refuse("PMS_POL_023", "Given policy type is not allowed ");

    internal static PolicyVerdict NoDocument { get; } = Refuse("PMS_COR_003", "Could not process the request");

    internal static PolicyVerdict Of(IReadOnlyList<PolicyFinding> findings) => new() { Findings = findings };

    private static PolicyVerdict Refuse(string code, string message) => Of([new PolicyFinding(new MosipErrorCode(code), message, "")]);
}
