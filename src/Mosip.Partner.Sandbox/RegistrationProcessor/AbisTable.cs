using System.Text.Json;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>The requests that were made, and MOSIP's reading of what comes back (AbisMiddleWareStage, in its order). One thread at a time.</summary>
internal sealed class AbisTable(QueueMessageClass format)
{
    private const string Success = "1", AlreadyThere = "10";

    private readonly Dictionary<string, SandboxAbisRequest> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SandboxRegistration> _references = new(StringComparer.Ordinal);

    public void Add(AbisAttempt attempt)
    {
        foreach (SandboxAbisRequest request in attempt.Requests)
            _requests[request.RequestId] = request;
        // MOSIP looks candidates up in lower case.
        _references[attempt.ReferenceId.ToLowerInvariant()] = attempt.Registration;
    }

    public SandboxAbisRequest? Find(string? requestId) => requestId is null ? null : _requests.GetValueOrDefault(requestId);

    /// <summary>Reads a message, and tells which request is to be sent because of it.</summary>
    public SandboxReplyReading Read(QueueMessage message, out SandboxAbisRequest? next)
    {
        next = null;
        JsonElement? root = Parse(message.Content.Span);
        string? requestId = root is { ValueKind: JsonValueKind.Object } reply ? AbisReply.TextOf(reply, "requestId") : null;
        SandboxReplyReading Lost(string? code, string explanation) => new(message.Content, requestId, true, code, explanation);
        if (message.Class != format)
            return Lost(null, $"It is a {message.Class} message where activemq.message.format asks for {format}: MOSIP's cast fails and the reply is lost.");
        if (root is null)
            return Lost(null, "It is not JSON: logged and lost.");
        if (root.Value.ValueKind != JsonValueKind.Object)
            return Lost(null, "It is JSON and no object: logged and lost.");
        if (Find(requestId) is not { } request)
            return Lost("RPR-ABIS-MIDDLEWARE-006", "No request has this requestId: logged and lost.");
        if (request.Status != SandboxAbisStatus.Sent)
            return Lost(request.IsInsert ? "RPR-ABIS-MIDDLEWARE-009" : "RPR-ABIS-MIDDLEWARE-010", $"The request is {request.Status}, so this reply is a second one, or too early: ignored.");
        try
        {
            AbisReply read = AbisReply.Read(root.Value, request.IsInsert);
            if (read.ReturnValue is null)
                throw new FormatException("returnValue is null");
            (string? code, string explanation) = request.IsInsert ? ReadInsert(request, read, out next) : ReadIdentify(request, read);
            return new(message.Content, requestId, false, code, explanation);
        }
        catch (FormatException e)
        {
            request.Registration.Settle(SandboxRegistrationStatus.Reprocess);
            return new(message.Content, requestId, false, null, $"MOSIP's code throws ({e.Message}): the application is taken up again, the request stays Sent.");
        }
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonElement.Parse(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (string? Code, string Explanation) ReadInsert(SandboxAbisRequest request, AbisReply reply, out SandboxAbisRequest? next)
    {
        next = null;
        if (reply.ReturnValue == Success || reply.FailureReason == AlreadyThere)
        {
            request.Status = SandboxAbisStatus.Processed;
            next = request.Attempt.IdentifyAfter(request);
            return (null, reply.ReturnValue == Success ? "Inserted: MOSIP now sends the identify." : "The reference was there, which counts as success: MOSIP now sends the identify.");
        }
        request.Status = SandboxAbisStatus.Failed;
        request.Registration.Settle(SandboxRegistrationStatus.Reprocess);
        return (reply.FailureReason, $"The insert failed with reason {reply.FailureReason ?? "null"}: the application is taken up again, under another reference.");
    }

    private (string? Code, string Explanation) ReadIdentify(SandboxAbisRequest request, AbisReply reply)
    {
        SandboxRegistration registration = request.Registration;
        if (reply.ReturnValue != Success)
        {
            request.Status = reply.FailureReason == AlreadyThere ? SandboxAbisStatus.Processed : SandboxAbisStatus.Failed;
            registration.Settle(SandboxRegistrationStatus.Reprocess);
            return (reply.FailureReason, $"The identify failed with reason {reply.FailureReason ?? "null"}: the application is taken up again.");
        }
        string[] candidates = [.. reply.Candidates.Select(static id => id.ToLowerInvariant()).Where(id => id != request.ReferenceId).Distinct(StringComparer.Ordinal)];
        int unknown = candidates.Count(id => !_references.ContainsKey(id));
        string dropped = unknown == 0 ? "" : $" {unknown} candidates are unknown to MOSIP and were dropped.";
        request.Candidates = candidates;
        request.Status = SandboxAbisStatus.Processed;
        if (!request.Attempt.IsComplete)
            return (null, $"{candidates.Length - unknown} candidates; MOSIP waits for the other ABIS.{dropped}");
        registration.Candidates = DuplicateFilter.Apply(registration, request.Attempt.Candidates.Select(id => _references.GetValueOrDefault(id)).OfType<SandboxRegistration>());
        registration.Settle(DuplicateFilter.Decide(registration.Application.Kind, registration.Candidates.Count));
        return (null, Explain(registration) + dropped);
    }

    private static string Explain(SandboxRegistration registration) => registration.Status switch
    {
        SandboxRegistrationStatus.Unique => "No duplicate: the application goes on.",
        SandboxRegistrationStatus.Rejected => "Nobody has these biometrics: the application for a lost UIN is rejected.",
        SandboxRegistrationStatus.Linked => "One person has these biometrics: the lost UIN is found.",
        _ => $"{registration.Candidates.Count} candidates: a person decides.",
    };
}
