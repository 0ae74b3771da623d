using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class ApiKeyTests
{
    [Fact]
    public async Task ApiKey_IsForThePartnerItself_AnApprovedPolicy_AndANewLabel()
    {
        await using TestPms pms = await TestPms.StartAsync();
        string group = await pms.AddGroupAsync();
        await pms.PublishAsync(group, TestPms.Policy());
        await pms.PublishAsync(group, TestPms.Policy("other"));
        await pms.ActivateAsync(TestPms.Registration());
        JsonObject wish = new() { ["policyName"] = "kyc", ["useCaseDescription"] = "test" };
        string mapping = (string)(await pms.PostAsync("/v1/partnermanager/partners/acme/policy/map", wish)).Response["mappingkey"]!;
        await pms.SendAsync(HttpMethod.Put, $"/v1/partnermanager/partners/policy/{mapping}", new JsonObject { ["status"] = "Approved" });
        pms.Sandbox.AddUser("acme", "secret", "user@example.org", "AUTH_PARTNER");
        pms.Token = await pms.LogInAsync("acme", "secret");

        Assert.Equal("PMS_PRT_055", (await GenerateAsync(pms, "someone", "kyc", "one")).Code);
        Assert.Equal("PMS_PMP_014", (await GenerateAsync(pms, "acme", "none", "one")).Code);
        Assert.Equal("PMS_PRT_109", (await GenerateAsync(pms, "acme", "other", "one")).Code);
        PmsAnswer first = await GenerateAsync(pms, "acme", "kyc", "one two");
        Assert.Matches("^[0-9]{1,6}$", (string)first.Response["apiKey"]!);
        Assert.Equal(["apiKey", "label", "policyId", "partnerId"], first.Response.AsObject().Select(member => member.Key));
        Assert.Equal("PMS_PRT_110", (await GenerateAsync(pms, "acme", "kyc", " one  two ")).Code);
        Assert.Null((await GenerateAsync(pms, "acme", "kyc", "three")).Code);
    }

    private static Task<PmsAnswer> GenerateAsync(TestPms pms, string partner, string policy, string label) =>
        pms.SendAsync(HttpMethod.Patch, $"/v1/partnermanager/partners/{partner}/generate/apikey", new JsonObject { ["policyName"] = policy, ["label"] = label });
}
