using System.Text.Json;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>What partners report about credentials: the request generator's subscription to <c>CREDENTIAL_STATUS_UPDATE</c>.</summary>
internal sealed class StatusUpdates(CredentialRequestStore store, CredentialJob job, TimeProvider clock)
{
    private const string Topic = "CREDENTIAL_STATUS_UPDATE";
    private const int MaximumStatus = 32, MaximumAddress = 256;

    public void OnPublished(string topic, ReadOnlyMemory<byte> body)
    {
        if (topic != Topic)
            return;
        using JsonDocument? message = Parse(body);
        if (message is not { RootElement.ValueKind: JsonValueKind.Object } || !message.RootElement.TryGetProperty("event", out JsonElement reported) || Text(reported, "requestId") is not { } id || store.Find(id) is not { } request)
            return;
        // The columns are so wide; what is longer fails in the database, and nobody is told.
        string? url = Text(reported, "url") is { Length: > 0 } reportedUrl ? reportedUrl : request.Url;
        if (Text(reported, "status") is not { Length: <= MaximumStatus } status || url?.Length > MaximumAddress)
            return;
        (request.Status, request.StatusComment, request.Url, request.UpdatedAt) = (status, "updated the status from partner", url, clock.GetUtcNow());
        store.TellChange();
        // These two are the job's own words: it issues the credential again.
        if (status is CredentialRequestStatus.Failed or CredentialRequestStatus.Retry)
            job.Notify();
    }

    // The hub hands on whatever was published; what is no event changes nothing here.
    private static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
