using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The calls of the credential request generator. Every refusal is HTTP 200.</summary>
internal sealed class CredentialRequestResource(CredentialRequestStore store, CredentialJob job) : IServiceResource
{
    private static readonly string[] Roles = ["CREDENTIAL_REQUEST"];

    public ServiceProfile Service => ServiceProfile.CredentialRequest;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/requestgenerator", call => Create(call, Guid.NewGuid().ToString())) { Roles = Roles, Rules = [] },
        new("POST", "/v2/requestgenerator/{rid}", call => Create(call, call.Path("rid"))) { Roles = Roles, Rules = [] },
        new("GET", "/get/{requestId}", call => OnRequest(call, Describe)) { Roles = Roles },
        new("GET", "/cancel/{requestId}", call => OnRequest(call, request => Cancel(call, request))) { Roles = Roles },
        new("GET", "/getRequestIds", List) { Roles = Roles },
        new("PUT", "/retrigger/{requestId}", call => OnRequest(call, request => Retrigger(call, request))) { Roles = Roles },
    ];

    private MosipAnswer Create(MosipCall call, string requestId)
    {
        (CredentialRequest? request, MosipAnswer? refusal) = CredentialRequest.Read(call, requestId);
        if (request is null)
            return refusal!;
        store.Set(request);
        job.Notify();
        return MosipAnswer.Of(new JsonObject { ["requestId"] = requestId, ["id"] = call.Text("id") });
    }

    private MosipAnswer OnRequest(MosipCall call, Func<CredentialRequest, MosipAnswer> handle) => store.Find(call.Path("requestId")) is { } request
        ? handle(request)
        : MosipAnswer.Refuse(IssuanceErrors.RequestUnknown, new("request id in the path", "the id of a credential request", "an unknown one"));

    private static MosipAnswer Describe(CredentialRequest request) =>
        MosipAnswer.Of(new JsonObject { ["requestId"] = request.RequestId, ["id"] = request.Id, ["statusCode"] = request.Status, ["url"] = request.Url });

    private static MosipAnswer Cancel(MosipCall call, CredentialRequest request)
    {
        if (request.Status != CredentialRequestStatus.New)
            return MosipAnswer.Refuse(IssuanceErrors.RequestProcessed, new("state of the request", CredentialRequestStatus.New, request.Status));
        (request.Status, request.UpdatedAt) = (CredentialRequestStatus.Cancelled, call.Now);
        return MosipAnswer.Of(new JsonObject { ["requestId"] = request.RequestId, ["id"] = request.Id });
    }

    private MosipAnswer Retrigger(MosipCall call, CredentialRequest request)
    {
        (request.Status, request.UpdatedAt) = (CredentialRequestStatus.Retry, call.Now);
        job.Notify();
        return MosipAnswer.Of(new JsonObject { ["requestId"] = request.RequestId, ["id"] = request.Id });
    }

    private MosipAnswer List(MosipCall call)
    {
        DateTimeOffset since = DateTimeOffset.MinValue;
        if (call.Query("effectivedtimes") is { } text && !MosipTime.TryParseUtc(text, out since))
            return MosipAnswer.Refuse(IssuanceErrors.DateMalformed, new("effectivedtimes", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "another form"));
        string status = call.Query("statusCode") ?? CredentialRequestStatus.Failed;
        int page = NumberOf(call, "pageNumber", 0), size = Math.Max(1, NumberOf(call, "pageSize", 1));
        List<CredentialRequest> found = [.. store.All.Where(request => request.Status == status && request.UpdatedAt >= since).OrderBy(request => request.UpdatedAt)];
        if (!"ASC".Equals(call.Query("direction"), StringComparison.OrdinalIgnoreCase))
            found.Reverse();
        List<CredentialRequest> rows = [.. found.Skip((int)Math.Min((long)page * size, found.Count)).Take(size)];
        return rows.Count == 0
            ? MosipAnswer.Refuse(IssuanceErrors.NothingFound, new("page", "a page with requests of this status", "none is left"))
            : MosipAnswer.Of(new JsonObject
            {
                ["pageNo"] = page,
                ["pageSize"] = size,
                ["sort"] = null,
                ["totalItems"] = found.Count,
                ["totalPages"] = (int)Math.Ceiling((double)found.Count / size),
                ["data"] = new JsonArray([.. rows.Select(Row)]),
            });
    }

    private static JsonObject Row(CredentialRequest request) => new()
    {
        ["requestId"] = request.RequestId,
        ["credentialType"] = request.CredentialType,
        ["partner"] = request.PartnerId,
        ["statusCode"] = request.Status,
        ["statusComment"] = request.StatusComment,
        ["createDateTime"] = MosipTime.Local(request.CreatedAt),
        ["updateDateTime"] = MosipTime.Local(request.UpdatedAt),
    };

    private static int NumberOf(MosipCall call, string name, int fallback) =>
        int.TryParse(call.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : fallback;
}
