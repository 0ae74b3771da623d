using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.WebSub;

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

        ApiKeyUpdated[] told = [await ToldAsync<ApiKeyUpdated>(bank, "APIKEY_UPDATED"), await ToldAsync<ApiKeyUpdated>(bank, "APIKEY_UPDATED", 1)];
        Assert.Equal([("DEACTIVE", false), ("ACTIVE", true)], told.Select(change => (change.ApiKey.Status, change.ApiKey.IsActive)));
        Assert.All(told, change => Assert.Equal(bank.Partner.ApiKey, change.ApiKey.ApiKey));
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
        PartnerUpdated told = await LastToldAsync<PartnerUpdated>(bank, "PARTNER_UPDATED", happened => happened.Partner is { IsActive: false });
        Assert.Equal((bank.Partner.PartnerId, "DEACTIVE"), (told.Partner.PartnerId, told.Partner.Status));
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
        MispLicenceChanged told = await ToldAsync<MispLicenceChanged>(bank, "MISP_LICENSE_UPDATED");
        Assert.Equal((bank.Partner.MispLicenceKey, "NOT_ACTIVE", null), (told.Licence.LicenceKey, told.Licence.Status, told.Policy));
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

    [Fact]
    public async Task Licence_ThatExpires_IsRefusedByIda()
    {
        await using TestBank bank = await TestBank.StartAsync();
        var request = new JsonObject { ["partnerId"] = "sandbox-misp", ["licenseKeyName"] = "short", ["expiryDate"] = $"{bank.Clock.GetUtcNow().AddDays(1):yyyy-MM-dd}" };
        JsonNode licence = await AdministerAsync(bank, HttpMethod.Post, "misp-licenses", request, "mosip.pms.misp.generate.license.post");
        IEnumerable<string> replaced = (await bank.SendAsync(bank.Otp())).Codes;
        IReadOnlyList<string> fresh = [.. (await bank.SendAsync(WithLicence())).Codes];
        bank.Clock.Advance(TimeSpan.FromDays(2));

        // A new licence ends those before.
        Assert.NotEmpty(replaced);
        Assert.Empty(fresh);
        Assert.Contains("IDA-MPA-008", (await bank.SendAsync(WithLicence())).Codes);

        IdaMessage WithLicence()
        {
            IdaMessage message = bank.Otp();
            message.LicenceKey = (string)licence["response"]!["licenseKey"]!;
            return message;
        }
    }

    [Fact]
    public async Task OidcClient_MadeAndEnded_IsTakenAndRefusedByIda()
    {
        await using TestBank bank = await TestBank.StartAsync();
        using var key = RSA.Create(2048);
        RSAParameters parameters = key.ExportParameters(includePrivateParameters: false);
        var wish = new JsonObject
        {
            ["name"] = "Portal",
            ["policyId"] = await PolicyOfAsync(bank),
            ["publicKey"] = new JsonObject { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) },
            ["authPartnerId"] = bank.Partner.PartnerId,
            ["logoUri"] = "https://bank.example/logo.png",
            ["redirectUris"] = new JsonArray("https://bank.example/callback"),
            ["grantTypes"] = new JsonArray("authorization_code"),
            ["clientAuthMethods"] = new JsonArray("private_key_jwt"),
        };
        IReadOnlyList<string> unknown = [.. (await bank.SendAsync(AsClient("none"))).Codes];

        string client = (string)(await AdministerAsync(bank, HttpMethod.Post, "oidc/client", wish))["response"]!["clientId"]!;
        IReadOnlyList<string> active = [.. (await bank.SendAsync(AsClient(client))).Codes];
        await AdministerAsync(bank, HttpMethod.Patch, $"oidc-clients/{client}", new JsonObject { ["status"] = "INACTIVE" }, "mosip.pms.deactivate.oidc.client.patch");

        OidcClientChanged created = await ToldAsync<OidcClientChanged>(bank, "OIDC_CLIENT_CREATED"), ended = await ToldAsync<OidcClientChanged>(bank, "OIDC_CLIENT_UPDATED");
        Assert.Equal((client, bank.Partner.PartnerId), (created.Client.ClientId, created.Partner!.PartnerId));
        Assert.Contains("name", created.Client.UserClaims);
        Assert.Equal((client, false, null), (ended.Client.ClientId, ended.Client.IsActive, ended.Partner));
        Assert.Contains("IDA-MPA-009", unknown);
        Assert.Empty(active);
        Assert.Contains("IDA-MPA-027", (await bank.SendAsync(AsClient(client))).Codes);

        IdaMessage AsClient(string id)
        {
            IdaMessage message = bank.Otp();
            message.ApiKey = id;
            return message;
        }
    }

    [Fact]
    public async Task Times_OnTheWire_AreListsOfNumbers()
    {
        await using TestBank bank = await TestBank.StartAsync();

        JsonNode told = JsonNode.Parse(await bank.Sandbox.Hub.GetPublishedAsync("APIKEY_APPROVED", cancellationToken: TestBank.Cancellation))!;

        JsonNode data = told["event"]!["data"]!;
        Assert.Equal((told["publisher"]!.ToString(), null), (told["event"]!["type"]!["name"]!.ToString(), (string?)told["event"]!["transactionId"]));
        foreach (JsonNode? time in (JsonNode?[])[data["apiKeyData"]!["apiKeyCommenceOn"], data["apiKeyData"]!["apiKeyExpiresOn"], data["policyData"]!["policyCommenceOn"], data["policyData"]!["policyExpiresOn"]])
            Assert.InRange(time!.AsArray().Count, 5, 7);
    }

    private static async Task<TEvent> ToldAsync<TEvent>(TestBank bank, string topic, int place = 0) where TEvent : OnlineVerificationEvent =>
        Assert.IsType<TEvent>(OnlineVerificationEvent.Read(HubEvent.Parse(Encoding.UTF8.GetBytes(await bank.Sandbox.Hub.GetPublishedAsync(topic, place, TestBank.Cancellation)))));

    private static async Task<TEvent> LastToldAsync<TEvent>(TestBank bank, string topic, Func<TEvent, bool> fits) where TEvent : OnlineVerificationEvent
    {
        for (int place = 0; ; place++)
            if (await ToldAsync<TEvent>(bank, topic, place) is { } told && fits(told))
                return told;
    }

    private static async Task<string> PolicyOfAsync(TestBank bank)
    {
        JsonNode rows = (await AdministerAsync(bank, HttpMethod.Get, $"partner-api-keys?partnerId={bank.Partner.PartnerId}", null))["response"]!["data"]!;
        return (string)rows[0]!["policyId"]!;
    }

    private static async Task<JsonNode> AdministerAsync(TestBank bank, HttpMethod method, string path, JsonObject? request, string? apiId = null)
    {
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "mosip-pms-client"), new("client_secret", "sandbox-pms-secret")]);
        using HttpResponseMessage granted = await bank.Http.PostAsync("auth/realms/mosip/protocol/openid-connect/token", login, TestBank.Cancellation);
        string token = (string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(TestBank.Cancellation))!["access_token"]!;
        using var message = new HttpRequestMessage(method, $"v1/partnermanager/{path}");
        message.Headers.Add("Cookie", $"Authorization={token}");
        if (request is not null)
            message.Content = JsonContent.Create(new JsonObject { ["id"] = apiId ?? "test", ["version"] = "1.0", [apiId is null ? "requesttime" : "requestTime"] = bank.Now, ["request"] = request });
        using HttpResponseMessage answer = await bank.Http.SendAsync(message, TestBank.Cancellation);
        JsonNode json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestBank.Cancellation))!;
        Assert.Empty(json["errors"]!.AsArray());
        return json;
    }
}
