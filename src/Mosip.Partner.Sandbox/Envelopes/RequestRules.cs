using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mosip.Partner.Sandbox.Envelopes;

/// <summary>What a service asks of a body before the call's own code sees it: that it can be read, that no member breaks a constraint, that the envelope is right.</summary>
internal static class RequestRules
{
    /// <summary>The refusal of the envelope itself; null where it passes.</summary>
    // The second envelope is checked whole on each call with a body; the first only by 1.3, and there on a few calls.
    public static MosipAnswer? FindEnvelopeFault(ServiceEndpoint endpoint, MosipCall call, MosipRelease release)
    {
        if (endpoint is { ApiId: { } id, Rules: not null })
            return call.Id != id ? MosipAnswer.Refuse(ServiceErrors.RequestIdInvalid, new("id", id, call.Id is null ? "none" : "another text"))
                : FindTimeFault(call)
                ?? (call.Version != "1.0" ? MosipAnswer.Refuse(ServiceErrors.RequestVersionInvalid, new("version", "1.0", call.Version is null ? "none" : "another text")) : null);
        return endpoint.ChecksRequestDate && release.Pms == PmsLine.V1_3 ? FindTimeFault(call) : null;
    }

    private static MosipAnswer? FindTimeFault(MosipCall call)
    {
        if (!MosipTime.TryParseUtc(call.RequestTime, out DateTimeOffset time))
            return MosipAnswer.Refuse(ServiceErrors.RequestTimeMissing, new(call.TimeMember, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "none"));
        return time.UtcDateTime.Date == call.Now.UtcDateTime.Date ? null
            : MosipAnswer.Refuse(ServiceErrors.RequestTimeNotToday, new($"date of {call.TimeMember}", $"{call.Now.UtcDateTime:yyyy-MM-dd} (UTC)", $"{time.UtcDateTime:yyyy-MM-dd}"));
    }

    /// <summary>What the mapper cannot read, in words; null for a body that it can. An unreadable body is answered with HTTP 400 and no MOSIP error.</summary>
    public static string? FindUnreadable(ServiceProfile profile, ServiceEndpoint endpoint, MosipCall call)
    {
        if (endpoint.Rules is null)
            return null;
        if (profile.ReadsTimeStrictly && call.RequestTime is { } time && !MosipTime.TryParseUtc(time, out _))
            return $"'{call.TimeMember}' in another form than yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";
        if (call.Envelope.TryGetProperty("request", out JsonElement request) && request.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            return "'request' that is no object";
        return endpoint.Rules.FirstOrDefault(rule => !rule.IsReadable(call.Member(rule.Field))) is { } unreadable ? $"'{unreadable.Field}' with another kind of value" : null;
    }

    /// <summary>The refusal of the first constraint that a member breaks, in the order of the rules; null for a body that breaks none.</summary>
    public static MosipAnswer? FindViolation(ServiceProfile profile, ServiceEndpoint endpoint, MosipCall call, MosipRelease release)
    {
        if (endpoint.Rules is null || endpoint.LeavesRulesUnchecked)
            return null;
        (string Constraint, string Path)? violation = call.HasRequest
            ? endpoint.Rules.Select(rule => rule.FindViolation(call.Member(rule.Field), "request." + rule.Field)).FirstOrDefault(found => found is not null)
            : ("must not be null", "request");
        if (violation is not var (constraint, path))
            return null;
        return MosipAnswer.Refuse(ServiceErrors.InvalidField(profile.ConstraintCode, constraint, path), new($"constraint of {path}", constraint, "another value")).WithoutEcho() with
        {
            // The 1.3 line answers 400 where 1.2 answers 200.
            HttpStatus = release.Pms == PmsLine.V1_3 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }
}
