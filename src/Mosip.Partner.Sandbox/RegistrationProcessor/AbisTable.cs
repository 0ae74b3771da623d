using System.Globalization;
using System.Text;
using System.Text.Json;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>The requests that were made, and MOSIP's reading of what comes back (AbisMiddleWareStage, in its order). One thread at a time.</summary>
internal sealed class AbisTable(SandboxRegistrationProcessorOptions options)
{
    private const string Success = "1", AlreadyThere = "10";

    private readonly Dictionary<string, SandboxAbisRequest> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SandboxRegistration> _references = new(StringComparer.Ordinal);

    public void Add(SandboxRegistration registration)
    {
        _requests.Add(registration.Insert.RequestId, registration.Insert);
        _requests.Add(registration.Identify.RequestId, registration.Identify);
        // MOSIP looks candidates up in lower case.
        _references.Add(registration.ReferenceId.ToLowerInvariant(), registration);
    }

    public SandboxAbisRequest? Find(string? requestId) => requestId is null ? null : _requests.GetValueOrDefault(requestId);

    /// <summary>Reads a message, and tells which request is to be sent because of it.</summary>
    public SandboxReplyReading Read(QueueMessage message, out SandboxAbisRequest? next)
    {
        next = null;
        SandboxReplyReading Lost(string? requestId, string? code, string explanation) => new(message.Content, requestId, true, code, explanation);
        if (message.Class != options.MessageFormat)
            return Lost(null, null, $"It is a {message.Class} message where activemq.message.format asks for {options.MessageFormat}: MOSIP's cast fails and the reply is lost.");
        JsonElement root;
        try
        {
            root = JsonElement.Parse(message.Content.Span);
        }
        catch (JsonException)
        {
            return Lost(null, null, "It is not JSON: logged and lost.");
        }
        if (root.ValueKind != JsonValueKind.Object)
            return Lost(null, null, "It is JSON and no object: logged and lost.");
        string? requestId = root.TryGetProperty("requestId", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        if (Find(requestId) is not { } request)
            return Lost(requestId, "RPR-ABIS-MIDDLEWARE-006", "No request has this requestId: logged and lost.");
        if (request.Status != SandboxAbisStatus.Sent)
            return Lost(requestId, request.IsInsert ? "RPR-ABIS-MIDDLEWARE-009" : "RPR-ABIS-MIDDLEWARE-010", $"The request is {request.Status}, so this reply is a second one, or too early: ignored.");
        try
        {
            return request.IsInsert ? ReadInsert(message, request, AbisReply.Read(root, isInsert: true), out next) : ReadIdentify(message, request, AbisReply.Read(root, isInsert: false));
        }
        catch (FormatException e)
        {
            request.Registration.Settle(SandboxRegistrationStatus.Reprocess);
            return new(message.Content, requestId, false, null, $"MOSIP's code throws ({e.Message}): the application is taken up again, the request stays Sent.");
        }
    }

    private static SandboxReplyReading ReadInsert(QueueMessage message, SandboxAbisRequest request, AbisReply reply, out SandboxAbisRequest? next)
    {
        next = null;
        if (reply.ReturnValue is null)
            throw new FormatException("returnValue is null");
        if (reply.ReturnValue == Success || reply.FailureReason == AlreadyThere)
        {
            request.Status = SandboxAbisStatus.Processed;
            next = request.Registration.Identify;
            return new(message.Content, request.RequestId, false, null, "Inserted: the identify is sent now.");
        }
        request.Status = SandboxAbisStatus.Failed;
        request.Registration.Settle(SandboxRegistrationStatus.Reprocess);
        return new(message.Content, request.RequestId, false, reply.FailureReason, $"The insert failed with reason {reply.FailureReason ?? "null"}: the application is taken up again, under another reference.");
    }

    private SandboxReplyReading ReadIdentify(QueueMessage message, SandboxAbisRequest request, AbisReply reply)
    {
        if (reply.ReturnValue is null)
            throw new FormatException("returnValue is null");
        SandboxRegistration registration = request.Registration;
        if (reply.ReturnValue != Success)
        {
            request.Status = reply.FailureReason == AlreadyThere ? SandboxAbisStatus.Processed : SandboxAbisStatus.Failed;
            registration.Settle(SandboxRegistrationStatus.Reprocess);
            return new(message.Content, request.RequestId, false, reply.FailureReason, $"The identify failed with reason {reply.FailureReason ?? "null"}: the application is taken up again.");
        }
        request.Status = SandboxAbisStatus.Processed;
        string[] candidates = [.. reply.Candidates.Select(static id => id.ToLowerInvariant()).Where(id => id != request.ReferenceId).Distinct(StringComparer.Ordinal)];
        SandboxRegistration[] known = [.. candidates.Select(id => _references.GetValueOrDefault(id)).OfType<SandboxRegistration>().Where(other => other != registration).Distinct()];
        registration.Candidates = known;
        registration.Settle(known.Length == 0 ? SandboxRegistrationStatus.Unique : SandboxRegistrationStatus.Adjudication);
        var explanation = new StringBuilder(known.Length == 0 ? "No duplicate: the application goes on." : $"{known.Length} candidates: a person decides.");
        if (candidates.Count(id => !_references.ContainsKey(id)) is > 0 and int unknown)
            explanation.Append(CultureInfo.InvariantCulture, $" {unknown} candidates are unknown to MOSIP and were dropped.");
        return new(message.Content, request.RequestId, false, null, explanation.ToString());
    }
}
