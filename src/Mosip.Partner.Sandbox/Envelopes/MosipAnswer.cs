using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Ida;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>What a MOSIP service answers: a response or a refusal.</summary>
internal sealed record MosipAnswer
{
    private MosipAnswer(JsonNode? response, Refusal? refusal) => (Response, Refusal) = (response, refusal);

    public JsonNode? Response { get; }

    public Refusal? Refusal { get; }

    /// <summary>Whether <c>id</c> and <c>version</c> of the call are echoed.</summary>
    public bool EchoesCall { get; init; } = true;

    /// <summary>The HTTP status: 200, also for nearly every refusal.</summary>
    public int HttpStatus { get; init; } = 200;

    /// <summary>Whether the body comes twice, back to back: upstream's filter writes it so where there is no cookie at all.</summary>
    public bool IsWrittenTwice { get; init; }

    public static MosipAnswer Of(JsonNode? response) => new(response, null);

    public static MosipAnswer Refuse(MosipError error, RefusalExplanation why) => new(null, new Refusal(error, why));

    /// <summary>The <c>id</c> that the answer carries whatever the call's is; null for the usual one.</summary>
    public string? FixedId { get; init; }

    /// <summary>The same answer with an <c>id</c> of its own.</summary>
    public MosipAnswer Fixed(string id) => this with { FixedId = id };

    /// <summary>An exception that escapes the partner service: HTTP 200, no code, Java's own text.</summary>
    public static MosipAnswer Fail(string javaText, RefusalExplanation why) => Refuse(new MosipError(default, javaText), why).WithoutEcho();

    /// <summary>The same answer with <c>id</c> and <c>version</c> null, as some calls have it.</summary>
    public MosipAnswer WithoutEcho() => this with { EchoesCall = false };
}
