using System.Net;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

/// <summary>The codes with which the partner service refuses calls on partners, requests, keys and licences.</summary>
public class PartnerCodeTests(PmsScene scene) : IClassFixture<PmsScene>
{
    private static JsonObject Body(params (string Name, JsonNode? Value)[] members) => new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonObject Contact(string email = "new@example.org", string number = "1") => Body(("address", "street"), ("contactNumber", number), ("emailId", email));

    private static JsonObject Wish(string policy) => Body(("policyName", policy), ("useCaseDescription", "test"));

    private static JsonObject Key(string policy, string label = "new") => Body(("policyName", policy), ("label", label));

    private static JsonObject Status(string status) => Body(("status", status));

    [Theory]
    [InlineData("gone", "Active", "PMS_PM_063")]
    [InlineData("fresh", "Active", "PMS_PRT_108")]
    [InlineData("acme", "Perhaps", "PMS_PM_058")]
    [InlineData("unknown", "Active", "PMS_PMP_005")]
    public async Task PartnerStatus_ThatCannotBe_IsRefused(string partner, string status, string code) =>
        await AssertRefusedAsync(code, "PATCH", $"/partners/{partner}", Status(status));

    [Theory]
    [InlineData("GET", "/partners/unknown", "PMS_PRT_005")]
    [InlineData("GET", "/partners/unknown/certificate", "PMS_PRT_005")]
    [InlineData("GET", "/partners/fresh/certificate", "PMS_PRT_108")]
    [InlineData("PUT", "/partners/unknown/policygroup/Banking", "PMS_PRT_005")]
    [InlineData("PUT", "/partners/acme/policygroup/Other", "PMS_PRT_050")]
    [InlineData("PUT", "/partners/idle-misp/policygroup/Banking", "PMS_PRT_048")]
    [InlineData("PUT", "/partners/fresh/policygroup/Unknown", "PMS_PRT_002")]
    [InlineData("PUT", "/partners/fresh/policygroup/Closed", "PMS_PMP_023")]
    [InlineData("GET", "/partners/acme/apikey/unknown", "PMS_PMP_009")]
    [InlineData("GET", "/partners/apikey/unknown", "PMS_PMP_007")]
    [InlineData("GET", "/partners/fresh/apikey/request", "PMS_PRT_006")]
    [InlineData("GET", "/partners/acme/credentialtype/euin/policies", "PMS_PRT_064")]
    [InlineData("GET", "/partners/acme/bioextractors/unknown", "PMS_PRT_064")]
    [InlineData("POST", "/partners/acme/credentialtype/passport/policies/kyc", "PMS_PRT_072")]
    [InlineData("POST", "/partners/misp/credentialtype/euin/policies/kyc", "PMS_PRT_070")]
    [InlineData("POST", "/partners/unknown/credentialtype/euin/policies/kyc", "PMS_PRT_005")]
    [InlineData("POST", "/partners/fresh/credentialtype/euin/policies/kyc", "PMS_PMP_016")]
    [InlineData("POST", "/partners/acme/credentialtype/euin/policies/foreign", "PMS_PRT_098")]
    [InlineData("GET", "/misps/unknown/licenseKey", "PMS_MSP_005")]
    [InlineData("GET", "/misps/idle-misp/licenseKey", "PMS_MSP_405")]
    [InlineData("GET", "/admin-partners/unknown", "PMS_PRT_005")]
    [InlineData("GET", "/trust-chain-certificates/unknown/certificateFile", "KER-PMS-019")]
    [InlineData("GET", "/partners/acme/certificate-data", "PMS_CERTIFICATE_ERROR_002")]
    [InlineData("GET", "/admin-partners?sortFieldName=orgName", "PMS_PS_ERROR_007")]
    [InlineData("GET", "/admin-partners?pageNo=0", "PMS_PS_ERROR_006")]
    [InlineData("GET", "/admin-partners?sortFieldName=orgName&sortType=asc", "PMS_PS_ERROR_008")]
    [InlineData("GET", "/admin-partners?sortFieldName=colour&sortType=asc&pageNo=0&pageSize=1", "PMS_PRT_357")]
    [InlineData("GET", "/admin-partners?sortFieldName=orgName&sortType=up&pageNo=0&pageSize=1", "PMS_PRT_358")]
    [InlineData("GET", "/admin-partners?pageNo=-1&pageSize=1", "PMS_PRT_360")]
    [InlineData("GET", "/admin-partners?pageNo=0&pageSize=0", "PMS_PRT_361")]
    public async Task CallWithoutABody_ThatCannotBe_IsRefused(string method, string path, string code) => await AssertRefusedAsync(code, method, path, null);

    [Fact]
    public async Task ContactsAndAddresses_ThatCannotBe_AreRefused()
    {
        await AssertRefusedAsync("PMS_PRT_012", "POST", "/partners/acme/contact/add", Contact("nobody"));
        await AssertRefusedAsync("PMS_PRT_013", "POST", "/partners/acme/contact/add", Contact(number: "12345678901234567"));
        await AssertRefusedAsync("PMS_PRT_005", "POST", "/partners/unknown/contact/add", Contact());
        await AssertRefusedAsync("PMS_PMP_016", "POST", "/partners/fresh/contact/add", Contact());
        await AssertRefusedAsync("PMS_PRT_012", "PUT", "/partners/email/verify", Body(("emailId", "nobody")));
        await AssertRefusedAsync("PMS_PRT_005", "PUT", "/partners/unknown", Body(("address", "street"), ("contactNumber", "1")));
    }

    [Theory]
    [InlineData("unknown", "kyc", "PMS_PRT_005")]
    [InlineData("fresh", "kyc", "PMS_PMP_016")]
    [InlineData("acme", "none", "PMS_PRT_073")]
    [InlineData("acme", "draft", "PMS_PRT_073")]
    [InlineData("acme", "foreign", "PMS_PRT_098")]
    [InlineData("acme", "pending", "PMS_PRT_053")]
    [InlineData("acme", "kyc", "PMS_PRT_060")]
    public async Task PolicyRequest_ThatCannotBe_IsRefused(string partner, string policy, string code) =>
        await AssertRefusedAsync(code, "POST", $"/partners/{partner}/policy/map", Wish(policy));

    [Theory]
    [InlineData("approved request", "Approved", "PMS_PM_034")]
    [InlineData("rejected request", "Approved", "PMS_PM_035")]
    [InlineData("request without extractors", "Rejected", "PMS_PM_051")]
    [InlineData("pending request", "InProgress", "PMS_PM_045")]
    [InlineData("none", "Approved", "PMS_PMP_007")]
    public async Task Decision_ThatCannotBe_IsRefused(string request, string status, string code) =>
        await AssertRefusedAsync(code, "PUT", $"/partners/policy/{scene.Ids.GetValueOrDefault(request, "none")}", Status(status));

    [Fact]
    public async Task Extractors_AtTheWrongTime_AreRefused()
    {
        JsonObject extractors = Body(("extractors", new JsonArray(Body(("attributeName", "photo"), ("biometric", "face"), ("extractor", Body(("provider", "x"), ("version", "1")))))));

        await AssertRefusedAsync("PMS_PRT_061", "POST", $"/partners/acme/bioextractors/{scene.Ids["unmapped"]}", extractors);
        await AssertRefusedAsync("PMS_PRT_062", "POST", $"/partners/acme/bioextractors/{scene.Ids["kyc"]}", extractors);
    }

    [Theory]
    [InlineData("admin", "acme", "kyc", "new", null)]
    [InlineData("stranger", "acme", "kyc", "new", "PMS_PRT_055")]
    [InlineData("stranger", "stranger", "kyc", "new", "PMS_PMP_005")]
    [InlineData("gone", "gone", "kyc", "new", "PMS_PMP_016")]
    [InlineData("acme", "acme", "foreign", "new", "PMS_PMP_014")]
    [InlineData("acme", "acme", "unmapped", "new", "PMS_PRT_109")]
    [InlineData("acme", "acme", "kyc", " one ", "PMS_PRT_110")]
    public async Task KeyGeneration_ThatCannotBe_IsRefused(string user, string partner, string policy, string label, string? code)
    {
        PmsAnswer answer = await scene.CallAsync("PATCH", $"{PmsScene.Partners}/partners/{partner}/generate/apikey", Key(policy, label), user);

        // An administrator has no role that makes keys.
        Assert.Equal(code ?? "KER-ATH-403", answer.Code);
        Assert.Equal(code is null ? HttpStatusCode.Forbidden : HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task KeysAndTheirPolicies_ThatCannotBe_AreRefused()
    {
        string status = $"/partners/acme/policy/{scene.Ids["kyc"]}/apiKey/status", kyc = scene.Ids["kyc"];
        await AssertRefusedAsync("PMS_PRT_111", "PATCH", status, Body(("label", "none"), ("status", "Active")));
        await AssertRefusedAsync("PMS_PMS_022", "PATCH", status, Body(("label", "off"), ("status", "De-active")));
        await AssertRefusedAsync("PMS_PM_058", "PATCH", status, Body(("label", "one"), ("status", "Off")));
        await AssertRefusedAsync("PMS_PMP_50", "PUT", $"/partners/acme/apikey/{scene.Ids["key"]}/policies", Body(("oldPolicyID", "none"), ("newPolicyID", kyc)));
        await AssertRefusedAsync("PMS_PMS_022", "PUT", $"/partners/acme/apikey/{scene.Ids["key off"]}/policies", Body(("oldPolicyID", kyc), ("newPolicyID", scene.Ids["unmapped"])));
        await AssertRefusedAsync("PMS_PMP_014", "PUT", $"/partners/acme/apikey/{scene.Ids["key"]}/policies", Body(("oldPolicyID", kyc), ("newPolicyID", scene.Ids["foreign"])));
        await AssertRefusedAsync("PMS_PMP_019", "PUT", $"/partners/acme/apikey/{scene.Ids["key"]}/policies", Body(("oldPolicyID", kyc), ("newPolicyID", scene.Ids["draft"])));
    }

    [Theory]
    [InlineData("misp", "PMS_MSP_416")]
    [InlineData("unknown", "PMS_MSP_005")]
    [InlineData("acme", "PMS_MSP_009")]
    [InlineData("idle-misp", "PMS_MSP_405")]
    public async Task Licence_ThatCannotBe_IsRefused(string provider, string code) => await AssertRefusedAsync(code, "POST", "/misps", Body(("providerId", provider)));

    [Fact]
    public async Task LicenceStatus_ThatCannotBe_IsRefused()
    {
        await AssertRefusedAsync("PMS_MSP_407", "PUT", "/misps", Body(("providerId", "misp"), ("licenseKey", scene.Ids["licence"]), ("licenseKeyStatus", "Off")));
        await AssertRefusedAsync("PMS_MSP_408", "PUT", "/misps", Body(("providerId", "misp"), ("licenseKey", "none"), ("licenseKeyStatus", "Active")));
    }

    [Theory]
    [InlineData("""{"columnName":"colour","type":"equals","value":"x"}""", "PMS-MSD-310")]
    [InlineData("""{"type":"equals","value":"x"}""", "PMS-MSD-311")]
    [InlineData("""{"columnName":"name","value":"x"}""", "PMS-MSD-312")]
    [InlineData("""{"columnName":"name","type":"between","fromValue":"a"}""", "PMS-MSD-315")]
    [InlineData("""{"columnName":"name","type":"equals","value":" "}""", "PMS-MSD-390")]
    [InlineData("""{"columnName":"isActive","type":"equals","value":"yes"}""", "PMS-MSD-390")]
    [InlineData("""{"columnName":"name","type":"equals","value":"x","values":["y"]}""", "PMS-MSD-392")]
    public async Task SearchFilter_ThatCannotBe_IsRefused(string filter, string code) =>
        await AssertRefusedAsync(code, "POST", "/partners/search", SearchOf(filters: new JsonArray(JsonNode.Parse(filter))));

    [Theory]
    [InlineData("""{"sortField":"name"}""", 0, 10, "PMS-MSD-314")]
    [InlineData("""{"sortField":"colour","sortType":"asc"}""", 0, 10, "PMS-MSD-357")]
    [InlineData("""{"sortField":"name","sortType":"up"}""", 0, 10, "PMS-MSD-358")]
    [InlineData("""{"sortField":"name","sortType":"asc"}""", -1, 10, "PMS-MSD-313")]
    public async Task SearchOrder_ThatCannotBe_IsRefused(string sort, int page, int size, string code) =>
        await AssertRefusedAsync(code, "POST", "/partners/search", SearchOf(sort: new JsonArray(JsonNode.Parse(sort)), page: page, size: size));

    private static JsonObject SearchOf(JsonArray? filters = null, JsonArray? sort = null, int page = 0, int size = 10) => Body(
        ("filters", filters ?? []), ("sort", sort ?? []), ("pagination", Body(("pageStart", page), ("pageFetch", size))), ("partnerType", "all"));

    private async Task AssertRefusedAsync(string code, string method, string path, JsonObject? body)
    {
        PmsAnswer answer = await scene.CallAsync(method, PmsScene.Partners + path, body);

        Assert.Equal(code, answer.Code);
        Assert.Null(answer.Json!["response"]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(Assert.Single(scene.Sandbox.Requests[^1].Explanations).Expected);
    }
}
