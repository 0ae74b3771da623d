using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

/// <summary>What changes in partner management, IDA knows at once, and refuses with its own code.</summary>
public class EventTests
{
    [Fact]
    public async Task ApiKey_SwitchedOffAndOn_IsRefusedAndTakenByIda()
    {
        await using TestBank bank = await TestBank.StartAsync();
        string policy = await PolicyOfAsync(bank), path = $"partners/{bank.Partner.PartnerId}/policy/{policy}/apiKey/status";
        Assert.Empty((await bank.SendAsync(bank.Otp())).Codes);

        await AdministerAsync(bank, HttpMethod.Patch, path, new JsonObject { ["label"] = "sandbox", ["status"] = "De-active" });
        IReadOnlyList<string> off = [.. (await bank.SendAsync(bank.Otp())).Codes];
        await AdministerAsync(bank, HttpMethod.Patch, path, new JsonObject { ["label"] = "sandbox", ["status"] = "Active" });
        bank.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.NotEmpty(off);
        Assert.Contains(off, code => code.StartsWith("IDA-MPA-", StringComparison.Ordinal));
        Assert.Empty((await bank.SendAsync(bank.Otp(transaction: "B1b2C3d4E5"))).Codes);
    }

    [Fact]
    public async Task Partner_Deactivated_IsRefusedByIda()
    {
        await using TestBank bank = await TestBank.StartAsync();

        await AdministerAsync(bank, HttpMethod.Patch, $"partners/{bank.Partner.PartnerId}", new JsonObject { ["status"] = "De-active" });

        Assert.Contains("IDA-MPA-012", (await bank.SendAsync(bank.Otp())).Codes);
    }

    [Fact]
    public async Task Licence_SwitchedOff_IsRefusedByIda()
    {
        await using TestBank bank = await TestBank.StartAsync();

        await AdministerAsync(bank, HttpMethod.Put, "misps", new JsonObject
        {
            ["providerId"] = "sandbox-misp",
            ["licenseKey"] = bank.Partner.MispLicenceKey.Reveal(),
            ["licenseKeyStatus"] = "De-active",
        });

        Assert.Contains((await bank.SendAsync(bank.Otp())).Codes, code => code is "IDA-MPA-007" or "IDA-MPA-008" or "IDA-MPA-017");
    }

    [Fact]
    public async Task KeyOfAPolicyThatIsNoAuthPolicy_IsMade_AndLetsNothingThrough()
    {
        await using var scene = new PmsScene();
        await scene.InitializeAsync();
        JsonObject policy = TestPms.Policy("share", "DataShare", """
            {"dataSharePolicies":{"typeOfShare":"direct","validForInMinutes":"30","transactionsAllowed":"2","encryptionType":"none","shareDomain":"x","source":"y"},"shareableAttributes":[]}
            """);
        string id = (string)(await scene.CallAsync("POST", PmsScene.Policies + "/policies", policy)).Response["id"]!;
        await scene.CallAsync("POST", $"{PmsScene.Policies}/policies/{id}/group/{scene.Ids["Banking"]}/publish");
        string mapping = (string)(await scene.CallAsync("POST", PmsScene.Partners + "/partners/acme/policy/map", new JsonObject { ["policyName"] = "share", ["useCaseDescription"] = "" })).Response["mappingkey"]!;
        await scene.CallAsync("PUT", $"{PmsScene.Partners}/partners/policy/{mapping}", new JsonObject { ["status"] = "Approved" });

        PmsAnswer key = await scene.CallAsync("PATCH", PmsScene.Partners + "/partners/acme/generate/apikey", new JsonObject { ["policyName"] = "share", ["label"] = "share" }, "acme");

        Assert.Null(key.Code);
        Assert.Equal(id, (string)key.Response["policyId"]!);
    }

    private static async Task<string> PolicyOfAsync(TestBank bank)
    {
        JsonNode rows = (await AdministerAsync(bank, HttpMethod.Get, $"partner-api-keys?partnerId={bank.Partner.PartnerId}", null))["response"]!["data"]!;
        return (string)rows[0]!["policyId"]!;
    }

    private static async Task<JsonNode> AdministerAsync(TestBank bank, HttpMethod method, string path, JsonObject? request)
    {
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "mosip-pms-client"), new("client_secret", "sandbox-pms-secret")]);
        using HttpResponseMessage granted = await bank.Http.PostAsync("auth/realms/mosip/protocol/openid-connect/token", login, TestBank.Cancellation);
        string token = (string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(TestBank.Cancellation))!["access_token"]!;
        using var message = new HttpRequestMessage(method, $"v1/partnermanager/{path}");
        message.Headers.Add("Cookie", $"Authorization={token}");
        if (request is not null)
            message.Content = JsonContent.Create(new JsonObject { ["id"] = "test", ["version"] = "1.0", ["requesttime"] = bank.Now, ["request"] = request });
        using HttpResponseMessage answer = await bank.Http.SendAsync(message, TestBank.Cancellation);
        JsonNode json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestBank.Cancellation))!;
        Assert.Empty(json["errors"]!.AsArray());
        return json;
    }
}
