using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>
/// As much of PMS as onboardings touch, without a network: so little work for each call that a property can try thousands of kill points. What it must get right are the rules
/// that make a second call differ from the first.
/// </summary>
internal sealed partial class StandInPms : HttpMessageHandler
{
    private static readonly string[] Certificates = ["AUTH_PARTNER", "ABIS_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];
    private static readonly string[] Policies = ["AUTH_PARTNER", "ABIS_PARTNER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];
    private static readonly string[] Extractors = ["CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];
    private static readonly string[] KeySwitches = ["AUTH_PARTNER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "PARTNER_ADMIN"];
    private static readonly string[] Providers = ["DEVICE_PROVIDER", "FTM_PROVIDER", "PARTNER_ADMIN"];
    private static readonly string[] Misps = ["MISP_PARTNER", "PARTNER_ADMIN"];
    private static readonly string[] Admin = ["PARTNER_ADMIN"];

    private readonly List<Route> _routes = [];
    private readonly Dictionary<string, string> _roles = new() { ["sandbox-admin"] = "PARTNER_ADMIN" };
    private readonly Table _partners = [], _groups = [], _policies = [], _requests = [], _keys = [], _licences = [], _interfaces = [], _devices = [], _mappings = [], _chips = [], _types = [];
    private readonly HashSet<string> _authorities = [];
    private int _ids = 1000;

    public StandInPms()
    {
        AddPolicies();
        AddPartners();
        AddRequests();
        AddKeys();
        AddDevices();
        AddChips();
    }

    public void AddUser(string name, string role) => _roles[name] = role;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        JsonObject? request = message.Content is null ? null : JsonNode.Parse(await message.Content.ReadAsStringAsync(cancellationToken))?["request"] as JsonObject;
        string path = Uri.UnescapeDataString(message.RequestUri!.AbsolutePath);
        if (path.EndsWith("/useridPwd", StringComparison.Ordinal))
            return Answer(HttpStatusCode.OK, new JsonObject { ["token"] = (string?)request!["userName"], ["expiryTime"] = 86400, ["status"] = "success" });
        string caller = message.Headers.GetValues("Cookie").Single()["Authorization=".Length..];
        foreach (Route route in _routes)
        {
            if (route.Method != message.Method.Method || route.Pattern.Match(path) is not { Success: true } match)
                continue;
            if (route.Roles is { } roles && !roles.Contains(_roles[caller]))
                return Refusal("KER-ATH-403", HttpStatusCode.Forbidden);
            try
            {
                lock (_partners)
                    return Answer(HttpStatusCode.OK, route.Answer(new Call(request ?? [], caller, match)));
            }
            catch (RefusedException e)
            {
                return Refusal(e.Message, HttpStatusCode.OK);
            }
        }
        return new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("") };
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode response) => Envelope(status, response.DeepClone(), []);

    private static HttpResponseMessage Refusal(string code, HttpStatusCode status) => Envelope(status, null, [new JsonObject { ["errorCode"] = code, ["message"] = "refused" }]);

    private static HttpResponseMessage Envelope(HttpStatusCode status, JsonNode? response, JsonArray errors) => new(status)
    {
        Content = new StringContent(
            new JsonObject { ["id"] = null, ["version"] = "1.0", ["responsetime"] = "2026-01-01T00:00:00.000Z", ["response"] = response, ["errors"] = errors }.ToJsonString(),
            new MediaTypeHeaderValue("application/json")),
    };

    private void On(string method, string pattern, string[]? roles, Func<Call, JsonNode> answer) => _routes.Add(new Route(method, new Regex($"^/v1/[a-z]+{pattern}$"), roles, answer));

    private string NewId() => $"{++_ids}";

    private static JsonObject Page(IEnumerable<JsonObject> rows)
    {
        JsonArray data = [.. rows.Select(row => row.DeepClone())];
        return new JsonObject { ["fromRecord"] = 1, ["toRecord"] = data.Count, ["totalRecord"] = data.Count, ["data"] = data };
    }

    private static RefusedException Refused(string code) => new(code);

    private JsonObject Partner(string id, string code) => _partners.Find("partnerID", id) ?? throw Refused(code);

    private sealed record Route(string Method, Regex Pattern, string[]? Roles, Func<Call, JsonNode> Answer);

    private sealed record Call(JsonObject Request, string Caller, Match Path)
    {
        public string this[string member] => (string)Request[member]!;

        public string At(int group) => Path.Groups[group].Value;
    }

    private sealed class Table : List<JsonObject>
    {
        public JsonObject? Find(string member, string value) => Find(row => (string?)row[member] == value);
    }

    private sealed class RefusedException(string code) : Exception(code);
}
