using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Credentials.Requests;

/// <summary>The client over HTTP clients whose handlers put the partner's token on each request; one of them repeats what only reads.</summary>
internal sealed class CredentialRequestClient(Func<bool, HttpClient> createClient, Uri service, string partnerId, TimeProvider time) : ICredentialRequestClient
{
    private const string ApiId = "mosip.credential.request.generator";
    private const int MaximumAnswer = 4 * 1024 * 1024, MaximumId = 64;
    private static readonly MosipErrorCode NoRecords = new("IDR-CRG-009");

    private readonly string _service = service.AbsoluteUri.TrimEnd('/');

    public Task<string> CreateAsync(CredentialRequest request, CancellationToken cancellationToken = default) => CreateAtAsync("requestgenerator", request, cancellationToken);

    public Task<string> CreateAsync(string requestId, CredentialRequest request, CancellationToken cancellationToken = default) =>
        CreateAtAsync($"v2/requestgenerator/{Segment(requestId)}", request, cancellationToken);

    public async Task<CredentialRequestStatus> GetAsync(string requestId, CancellationToken cancellationToken = default) =>
        StatusOf(await SendAsync("get credential request", HttpMethod.Get, $"get/{Segment(requestId)}", null, cancellationToken).ConfigureAwait(false), requestId);

    // A GET that changes something: after a lost answer it would be told that it is done already. The answer names the request and no state.
    public async Task<CredentialRequestStatus> CancelAsync(string requestId, CancellationToken cancellationToken = default) =>
        StatusOf(await SendAsync("cancel credential request", HttpMethod.Get, $"cancel/{Segment(requestId)}", null, cancellationToken, isRepeatable: false).ConfigureAwait(false), requestId, CredentialRequestState.Cancelled.Value);

    public Task RetriggerAsync(string requestId, CancellationToken cancellationToken = default) =>
        SendAsync("retrigger credential request", HttpMethod.Put, $"retrigger/{Segment(requestId)}", null, cancellationToken);

    public async Task<CredentialRequestPage> ListAsync(CredentialRequestQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            return PageOf(await SendAsync("list credential requests", HttpMethod.Get, $"getRequestIds?{Parameters(query)}", null, cancellationToken).ConfigureAwait(false));
        }
        catch (MosipServiceException e) when (e.Error.Code == NoRecords)
        {
            return new CredentialRequestPage([], query.Page);
        }
    }

    private async Task<string> CreateAtAsync(string path, CredentialRequest request, CancellationToken cancellationToken)
    {
        const string Operation = "request credential";
        ArgumentNullException.ThrowIfNull(request);
        using ServiceContent body = ServiceContent.Create(ServiceEnvelope.V1, ApiId, time.GetUtcNow(), json => Write(json, request));
        JsonElement response = await SendAsync(Operation, HttpMethod.Post, path, body, cancellationToken).ConfigureAwait(false);
        return Text(response, "requestId") ?? throw Unexpected(Operation);
    }

    private void Write(Utf8JsonWriter json, CredentialRequest request)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, request.IndividualId);
        json.WriteString("credentialType"u8, request.CredentialType);
        json.WriteString("issuer"u8, request.Receiver ?? partnerId);
        WriteOptional(json, "recepiant", request.Recipient);
        WriteOptional(json, "user", request.User);
        json.WriteBoolean("encrypt"u8, request.ProtectsAll);
        WriteOptional(json, "encryptionKey", request.ProtectionKey);
        if (request.Attributes.Count > 0)
        {
            json.WriteStartArray("sharableAttributes"u8);
            foreach (string attribute in request.Attributes)
                json.WriteStringValue(attribute);
            json.WriteEndArray();
        }
        if (request.AdditionalData.ValueKind == JsonValueKind.Object)
        {
            json.WritePropertyName("additionalData"u8);
            request.AdditionalData.WriteTo(json);
        }
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string Parameters(CredentialRequestQuery query)
    {
        var parameters = new List<string>
        {
            $"statusCode={Uri.EscapeDataString(query.State.Value)}",
            string.Create(CultureInfo.InvariantCulture, $"pageNumber={query.Page}"),
            string.Create(CultureInfo.InvariantCulture, $"pageSize={query.PageSize}"),
            $"direction={(query.NewestFirst ? "DESC" : "ASC")}",
        };
        if (query.OrderBy is { } column)
            parameters.Add($"orderBy={Uri.EscapeDataString(column)}");
        if (query.Since is { } since)
            parameters.Add($"effectivedtimes={Uri.EscapeDataString(since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))}");
        return string.Join('&', parameters);
    }

    private async Task<JsonElement> SendAsync(string operation, HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken, bool isRepeatable = true)
    {
        try
        {
            using HttpClient client = createClient(isRepeatable);
            using var request = new HttpRequestMessage(method, new Uri($"{_service}/{path}")) { Content = body };
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            byte[] content = await BoundedBody.ReadAsync(response.Content, MaximumAnswer, operation, cancellationToken).ConfigureAwait(false);
            ServiceReply reply = ServiceReply.Read(content, response.StatusCode, operation);
            return reply.Errors.Count == 0 ? reply.Response : throw new MosipServiceException(operation, reply.Errors, transactionId: null) { StatusCode = response.StatusCode };
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, operation, detail: service.Host, innerException: e);
        }
    }

    private static CredentialRequestStatus StatusOf(JsonElement response, string requestId, string? unlessSaid = null) =>
        response.ValueKind == JsonValueKind.Object && (Text(response, "statusCode") ?? unlessSaid) is { } state
            ? new CredentialRequestStatus(Text(response, "requestId") ?? requestId, new CredentialRequestState(state), Text(response, "url"))
            : throw Unexpected("get credential request");

    private static CredentialRequestPage PageOf(JsonElement response)
    {
        if (response.ValueKind != JsonValueKind.Object || !response.TryGetProperty("data", out JsonElement data) || data.ValueKind != JsonValueKind.Array)
            throw Unexpected("list credential requests");
        int pages = response.TryGetProperty("totalPages", out JsonElement total) && total.ValueKind == JsonValueKind.Number && total.TryGetInt32(out int count) ? count : 0;
        return new CredentialRequestPage([.. data.EnumerateArray().Select(SummaryOf).OfType<CredentialRequestSummary>()], pages);
    }

    private static CredentialRequestSummary? SummaryOf(JsonElement row) => Text(row, "requestId") is { } id
        ? new CredentialRequestSummary(id, Text(row, "credentialType"), Text(row, "partner"), new CredentialRequestState(Text(row, "statusCode") ?? "")) { Comment = Text(row, "statusComment") }
        : null;

    private static string Segment(string requestId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requestId);
        // A dot segment would lead to another call.
        return requestId.Length <= MaximumId && requestId.Trim('.').Length > 0
            ? Uri.EscapeDataString(requestId)
            : throw new ArgumentException($"A request id has 1 to {MaximumId} characters and not dots only.", nameof(requestId));
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static MosipTransportException Unexpected(string operation) => new(MosipTransportFault.UnexpectedReply, operation, detail: "the response has another form");
}
