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

    public static MosipAnswer Of(JsonNode response) => new(response, null);

    public static MosipAnswer Refuse(MosipError error, RefusalExplanation why) => new(null, new Refusal(error, why));

    /// <summary>The same answer with <c>id</c> and <c>version</c> null, as some calls have it.</summary>
    public MosipAnswer WithoutEcho() => this with { EchoesCall = false };
}
