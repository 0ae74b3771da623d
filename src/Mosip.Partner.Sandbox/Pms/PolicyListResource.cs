using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Reads, searches and lists of policies, and the service's configuration.</summary>
internal sealed class PolicyListResource(PmsStore store) : IServiceResource
{
    private const string KycAttributes = """{"fullName":"Full Name","middleName":"Middle Name","lastName":"Last Name","dateOfBirth":"Date Of Birth","gender":"Gender","phone":"Phone Number"}""";

    private static readonly Dictionary<string, string> Configuration = new(StringComparer.Ordinal)
    {
        ["policy.allowed.kyc.attributes"] = KycAttributes,
        ["pmp.allowed.policy.types"] = "Auth,DataShare,CredentialIssuance,MISP",
        ["pmp.policy.allowed.authtokens.types"] = "random,partner,policy",
        ["pmp.allowed.credential.types"] = "auth,qrcode,euin,reprint,vercred,opencrvs",
    };

    private static readonly SearchTable<Policy> Policies = new(
        new("id", policy => policy.Id), new("crBy", policy => policy.CreatedBy), new("crDtimes", policy => policy.CreatedAt), new("delDtimes", _ => null), new("desc", policy => policy.Description),
        new("isActive", policy => policy.IsActive), new("isDeleted", _ => false), new("name", policy => policy.Name), new("policies", policy => Encoding.UTF8.GetString(policy.Document)),
        new("updBy", policy => policy.UpdatedBy), new("updDtimes", policy => policy.UpdatedAt), new("validFromDate", policy => policy.CreatedAt), new("validToDate", policy => policy.ValidUntil),
        new("version", policy => policy.Version), new("policyType", policy => policy.Type.Value), new("schema", policy => policy.WasPublished ? "https://schemas.mosip.io/v1/auth-policy" : null),
        new("policyGroupId", policy => policy.Group.Id), new("policyGroupName", policy => policy.Group.Name));

    private static readonly PageTable<Policy> Listed = new(
        Row, "policyId", "policyType", "policyName", "policyDescription", "policyGroupName", "status", "createdDateTime");

    public ServiceProfile Service => ServiceProfile.PolicyManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("GET", "/policies", ReadAll) { Roles = PmsRoles.PolicyManager },
        new("GET", "/policies/{policyId}", Read) { Roles = PmsRoles.PolicyManager },
        new("GET", "/policies/{policyId}/partner/{partnerId}", ReadForPartner) { Roles = PmsRoles.PolicyManager },
        new("POST", "/policies/search", Search) { Roles = PmsRoles.PolicyManager, Rules = SearchTable<Policy>.Rules(FieldRule.NotNull("policyType")) },
        new("POST", "/policies/filtervalues", FilterValues)
        {
            Roles = ["PARTNER_ADMIN", "PARTNER", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "POLICYMANAGER"], Rules = SearchTable<Policy>.FilterValueRules(FieldRule.NotNull("policyType")),
        },
        new("GET", "/policies/config/{key}", ReadConfiguration) { Roles = PmsRoles.PolicyManager },
        new("GET", "/policies/v2", List) { Roles = PmsRoles.PolicyManager, ApiId = "mosip.pms.policies.get", Since = PmsLine.V1_2_2 },
    ];

    private MosipAnswer ReadAll(MosipCall call) => MosipAnswer.Of(new JsonArray([.. store.Policies.Select(PolicyResource.Describe)])).WithoutEcho();

    private MosipAnswer Read(MosipCall call) => store.FindPolicy(call.Path("policyId")) is { } policy
        ? MosipAnswer.Of(PolicyResource.Describe(policy)).WithoutEcho()
        : PolicyUnknown;

    private MosipAnswer ReadForPartner(MosipCall call)
    {
        if (store.FindPolicy(call.Path("policyId")) is not { } policy)
            return PolicyUnknown;
        return store.ApiKeys.Any(key => key.Policy == policy && key.Partner.Id == call.Path("partnerId") && key.IsActive)
            ? MosipAnswer.Of(PolicyResource.Describe(policy)).WithoutEcho()
            : MosipAnswer.Refuse(PmsErrors.NoPolicyForPartner, new("API keys of partner and policy", "one that is active", "none"));
    }

    private MosipAnswer Search(MosipCall call) => Policies.Search(call, OfType(call));

    private MosipAnswer FilterValues(MosipCall call) => Policies.FilterValues(call, OfType(call), policy => policy.Id);

    private IEnumerable<Policy> OfType(MosipCall call)
    {
        string type = call.Required("policyType");
        return store.Policies.Where(policy => type.Equals("all", StringComparison.OrdinalIgnoreCase) || policy.Type.Value.Equals(type, StringComparison.OrdinalIgnoreCase));
    }

    // A value that is a JSON object is answered as one.
    private MosipAnswer ReadConfiguration(MosipCall call)
    {
        string? value = Configuration.GetValueOrDefault(call.Path("key"));
        return MosipAnswer.Of(new JsonObject { ["key"] = call.Path("key"), ["value"] = value is ['{', ..] ? JsonNode.Parse(value) : value }).WithoutEcho();
    }

    private MosipAnswer List(MosipCall call) => Listed.List(
        call,
        store.Policies.Where(policy => call.Query("status") is not { Length: > 0 } status || status == policy.ListedStatus),
        new Dictionary<string, string>
        {
            ["policyType"] = "policyType",
            ["policyId"] = "policyId",
            ["policyName"] = "policyName",
            ["policyDescription"] = "policyDescription",
            ["policyGroupName"] = "policyGroupName",
        });

    private static JsonObject Row(Policy policy) => new()
    {
        ["policyId"] = policy.Id,
        ["policyName"] = policy.Name,
        ["policyDescription"] = policy.Description,
        ["policyGroupId"] = policy.Group.Id,
        ["policyGroupName"] = policy.Group.Name,
        ["policyType"] = policy.Type.Value,
        ["status"] = policy.ListedStatus,
        ["createdDateTime"] = MosipTime.Offset(policy.CreatedAt),
    };

    private static MosipAnswer PolicyUnknown => MosipAnswer.Refuse(PmsErrors.PolicyIdUnknown, new("policy id in the path", "a policy", "an unknown id"));
}
