using System.Net;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

/// <summary>The codes with which the policy service refuses, and those of the second envelope.</summary>
public class PolicyCodeTests(PmsScene scene) : IClassFixture<PmsScene>
{
    private const string DeactivatePolicy = "mosip.pms.deactivate.policy.patch";
    private const string DeactivateGroup = "mosip.pms.deactivate.policy.group.patch";

    private static JsonObject Status(string status) => new() { ["status"] = status };

    private static JsonObject Group(string name, bool isActive = true) => new() { ["name"] = name, ["desc"] = "A group", ["isActive"] = isActive };

    private static JsonObject Policy(string member, JsonNode? value)
    {
        JsonObject policy = TestPms.Policy("new");
        policy[member] = value;
        return policy;
    }

    [Fact]
    public async Task NewPolicy_ThatCannotBe_IsRefused()
    {
        await AssertRefusedAsync("PMS_POL_023", "POST", "/policies", Policy("policyType", "Cards"));
        await AssertRefusedAsync("PMS_POL_019", "POST", "/policies", Policy("policyGroupName", "Unknown"));
        await AssertRefusedAsync("PMS_POL_053", "POST", "/policies", Policy("policyGroupName", "Closed"));
        await AssertRefusedAsync("PMS_POL_009", "POST", "/policies", Policy("name", "kyc"));
        await AssertRefusedAsync("PMS_PV_006", "POST", "/policies", Policy("policies", new JsonObject()));
        await AssertRefusedAsync("PMS_PV_005", "POST", "/policies", Policy("policies", new JsonObject { ["colour"] = 1 }));
        await AssertRefusedAsync("PMS_PV_007", "POST", "/policies", Policy("policies", JsonNode.Parse("""{"authTokenType":"random","allowedAuthTypes":{},"allowedKycAttributes":[]}""")));
        await AssertRefusedAsync("PMS_COR_003", "POST", "/policies", Policy("policies", null));
        Assert.Equal(HttpStatusCode.BadRequest, (await scene.CallAsync("POST", PmsScene.Policies + "/policies", Policy("policies", new JsonArray()))).Status);
    }

    [Fact]
    public async Task ChangedPolicy_ThatCannotBe_IsRefused()
    {
        string banking = scene.Ids["Banking"], other = scene.Ids["Other"], draft = scene.Ids["draft"], kyc = scene.Ids["kyc"];
        await AssertRefusedAsync("PMS_POL_055", "PUT", $"/policies/{kyc}", TestPms.Policy("kyc"));
        await AssertRefusedAsync("PMS_POL_009", "PUT", $"/policies/{draft}", TestPms.Policy("kyc"));
        await AssertRefusedAsync("PMS_POL_008", "PUT", "/policies/unknown", TestPms.Policy("new"));
        await AssertRefusedAsync("PMS_POL_015", "PUT", $"/policies/{scene.Ids["foreign"]}", TestPms.Policy("new"));
        await AssertRefusedAsync("PMS_POL_019", "PUT", $"/policies/{draft}", Policy("policyGroupName", "Unknown"));
        await AssertRefusedAsync("PMS_POL_016", "POST", $"/policies/{draft}/group/unknown/publish", null);
        await AssertRefusedAsync("PMS_POL_053", "POST", $"/policies/{draft}/group/{scene.Ids["Closed"]}/publish", null);
        await AssertRefusedAsync("PMS_POL_015", "POST", $"/policies/{draft}/group/{other}/publish", null);
        await AssertRefusedAsync("PMS_POL_020", "POST", $"/policies/{kyc}/group/{banking}/publish", null);
        await AssertRefusedAsync("PMS_POL_045", "PATCH", $"/policies/{draft}/group/{banking}", Status("Perhaps"));
        await AssertRefusedAsync("PMS_POL_058", "PATCH", $"/policies/{kyc}/group/{banking}", Status("De-active"));
        await AssertRefusedAsync("PMS_POL_054", "PATCH", $"/policies/{draft}/group/{banking}", Status("Active"));
    }

    [Fact]
    public async Task GroupsAndReads_ThatCannotBe_AreRefused()
    {
        await AssertRefusedAsync("PMS_POL_014", "POST", "/policies/group/new", Group("Banking"));
        await AssertRefusedAsync("PMS_POL_008", "PUT", "/policies/group/unknown", Group("Name"));
        await AssertRefusedAsync("PMS_POL_014", "PUT", $"/policies/group/{scene.Ids["Other"]}", Group("Banking"));
        await AssertRefusedAsync("PMS_POL_056", "PUT", $"/policies/group/{scene.Ids["Banking"]}", Group("Banking", isActive: false));
        await AssertRefusedAsync("PMS_POL_016", "GET", "/policies/group/unknown", null);
        await AssertRefusedAsync("PMS_POL_008", "GET", "/policies/unknown", null);
        await AssertRefusedAsync("PMS_POL_017", "GET", $"/policies/{scene.Ids["unmapped"]}/partner/acme", null);
        await AssertRefusedAsync("PMS_POL_019", "GET", "/policies/active/group/Unknown", null);
        await AssertRefusedAsync("PMS_POL_053", "GET", "/policies/active/group/Closed", null);
    }

    [Theory]
    [InlineData("draft", "De-activate", "PMS_POL_073")]
    [InlineData("none", "De-Activate", "PMS_POL_065")]
    [InlineData("draft", "De-Activate", "PMS_POL_072")]
    [InlineData("kyc", "De-Activate", "PMS_POL_063")]
    [InlineData("pending", "De-Activate", "PMS_POL_064")]
    public async Task PolicyDeactivation_ThatCannotBe_IsRefused(string policy, string status, string code)
    {
        PmsAnswer answer = await scene.CallSecondAsync("PATCH", $"{PmsScene.Policies}/policies/{scene.Ids.GetValueOrDefault(policy, "none")}", DeactivatePolicy, Status(status));

        Assert.Equal(code, answer.Code);
        Assert.Equal(DeactivatePolicy, (string)answer.Json!["id"]!);
        Assert.NotNull(answer.Json["responseTime"]);
    }

    [Theory]
    [InlineData("Banking", "PMS_POL_069")]
    [InlineData("Other", "PMS_POL_056")]
    [InlineData("Closed", "PMS_POL_067")]
    [InlineData("none", "PMS_POL_068")]
    public async Task GroupDeactivation_ThatCannotBe_IsRefused(string group, string code) => Assert.Equal(
        code, (await scene.CallSecondAsync("PATCH", $"{PmsScene.Policies}/policies/group/{scene.Ids.GetValueOrDefault(group, "none")}", DeactivateGroup, Status("De-Activate"))).Code);

    [Fact]
    public async Task SecondEnvelope_IsCheckedMemberByMember()
    {
        Assert.Equal("PMS_REQUEST_ERROR_002", await CodeOfAsync(envelope => envelope["id"] = "test"));
        Assert.Equal("PMS_REQUEST_ERROR_004", await CodeOfAsync(envelope => envelope.Remove("requestTime")));
        Assert.Equal("PMS_REQUEST_ERROR_006", await CodeOfAsync(envelope => envelope["requestTime"] = "2020-01-01T00:00:00.000Z"));
        Assert.Equal("PMS_REQUEST_ERROR_003", await CodeOfAsync(envelope => envelope["version"] = "2.0"));
        Assert.Equal("PMS_COR_001", await CodeOfAsync(envelope => envelope["request"] = null));

        async Task<string?> CodeOfAsync(Action<JsonObject> change) =>
            (await scene.CallSecondAsync("PATCH", $"{PmsScene.Policies}/policies/none", DeactivatePolicy, Status("De-Activate"), change: change)).Code;
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"request":""")]
    [InlineData("""{"request":[]}""")]
    [InlineData("""{"request":{"status":{}}}""")]
    [InlineData("""{"request":{"status":"\ud800"}}""")]
    [InlineData("""{"request":{"\udc00":1,"status":"x"}}""")]
    [InlineData("""{"requesttime":"yesterday","request":{"status":"Active"}}""")]
    public async Task Body_ThatCannotBeRead_IsHttp400_WithoutAMosipError(string body)
    {
        PmsAnswer answer = await scene.SendAsync("PATCH", PmsScene.Partners + "/partners/acme", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(answer.Json);
    }

    [Fact]
    public async Task UserWithoutARole_IsForbidden()
    {
        PmsAnswer answer = await scene.CallAsync("GET", PmsScene.Policies + "/policies", user: "nobody");

        Assert.Equal((HttpStatusCode.Forbidden, "KER-ATH-403"), (answer.Status, answer.Code));
    }

    private async Task AssertRefusedAsync(string code, string method, string path, JsonObject? body)
    {
        PmsAnswer answer = await scene.CallAsync(method, PmsScene.Policies + path, body);

        Assert.Equal(code, answer.Code);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}
