using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Sandbox;
using Mosip.Partner.Tests.Server.Sandbox.Pms;

namespace Mosip.Partner.Tests.Server.Management.Refusals;

/// <summary>The worlds of the refusals, each made when a row first asks for it.</summary>
public sealed class RefusalWorlds : IAsyncLifetime
{
    private const string AddDevice = "mosip.pms.add.device.to.sbi.id.post";

    private readonly Dictionary<string, RefusalWorld> _worlds = new(StringComparer.Ordinal);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (RefusalWorld world in _worlds.Values)
            await world.DisposeAsync();
    }

    internal async Task<RefusalWorld> GetAsync(string name)
    {
        if (_worlds.TryGetValue(name, out RefusalWorld? world))
            return world;
        return _worlds[name] = new RefusalWorld(name switch
        {
            RefusalRow.Latest => await MakeLatestAsync(),
            RefusalRow.Early => await MakeEarlyAsync(),
            RefusalRow.Aged => await MakeAgedAsync(),
            _ => await MakeBareAsync(),
        });
    }

    private static async Task<PmsScene> MakeLatestAsync()
    {
        var scene = new PmsScene();
        await scene.InitializeAsync();
        await AddPoliciesAsync(scene);
        await AddLicencesAsync(scene);
        await AddDevicesAsync(scene);
        await AddChipsAsync(scene);
        await AddClientsAsync(scene);
        // One interface of the scene's ends meanwhile.
        await scene.AdvanceAsync(TimeSpan.FromDays(2));
        await AddNoticesAsync(scene);
        await AddCertificatesAsync(scene);
        return scene;
    }

    private static async Task<PmsScene> MakeEarlyAsync()
    {
        var scene = new PmsScene { Release = MosipRelease.V1_2_0_1 };
        await scene.InitializeAsync();
        await AddPoliciesAsync(scene);
        await AddClientsAsync(scene);
        await scene.Administrator.ActivateAsync(TestPms.Registration("devices", "Device_Provider", null), "DEVICE");
        await AddCertificatesAsync(scene);
        return scene;
    }

    // Policies last for 200 years.
    private static async Task<PmsScene> MakeAgedAsync()
    {
        var scene = new PmsScene();
        await scene.InitializeAsync();
        await scene.AdvanceAsync(TimeSpan.FromDays(201 * 366));
        return scene;
    }

    // Nothing is there, and every feature is left out.
    private static async Task<PmsScene> MakeBareAsync()
    {
        var scene = new PmsScene { IsBare = true };
        await scene.InitializeAsync();
        return scene;
    }

    private static async Task AddPoliciesAsync(PmsScene scene)
    {
        await PublishAsync(scene, "claims", """{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[{"attributeName":"fullName"}]}""", "Approved");
        await PublishAsync(scene, "mandatory", """{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":true}],"allowedKycAttributes":[{"attributeName":"fullName"}]}""", "Approved");
        await PublishAsync(scene, "no way", """{"authTokenType":"random","allowedAuthTypes":[{"authType":"demo","mandatory":false}],"allowedKycAttributes":[{"attributeName":"fullName"}]}""", "Approved");
        await PublishAsync(scene, "share", """
            {"dataSharePolicies":{"typeOfShare":"direct","validForInMinutes":"30","transactionsAllowed":"2","encryptionType":"none","shareDomain":"x","source":"y"},"shareableAttributes":[]}
            """, null, "DataShare");
        if (scene.Release == MosipRelease.V1_2_0_1)
            return;
        await PublishAsync(scene, "closed", """{"authTokenType":"random","allowedAuthTypes":[{"authType":"otp","mandatory":false}],"allowedKycAttributes":[]}""", null);
        await SucceedAsync(scene.CallSecondAsync("PATCH", $"{PmsScene.Policies}/policies/{scene.Ids["closed"]}", "mosip.pms.deactivate.policy.patch", new JsonObject { ["status"] = "De-Activate" }));
        scene.Ids["Drafts"] = (string)(await SucceedAsync(scene.CallAsync("POST", PmsScene.Policies + "/policies/group/new", new JsonObject { ["name"] = "Drafts", ["desc"] = "A group" })))["id"]!;
        JsonObject draft = TestPms.Policy("only draft");
        draft["policyGroupName"] = "Drafts";
        await SucceedAsync(scene.CallAsync("POST", PmsScene.Policies + "/policies", draft));
        await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/partners/cred/credentialtype/euin/policies/kyc"));
    }

    private static async Task PublishAsync(PmsScene scene, string name, string document, string? decision, string type = "Auth")
    {
        scene.Ids[name] = await scene.Administrator.PublishAsync(scene.Ids["Banking"], TestPms.Policy(name, type, document));
        if (decision is not null)
            await scene.MapAsync("acme", name, decision);
    }

    private static async Task AddLicencesAsync(PmsScene scene)
    {
        await scene.Administrator.ActivateAsync(TestPms.Registration("named-misp", "MISP_Partner", null), "MISP");
        foreach (string name in (string[])["old", "new"])
            scene.Ids[$"{name} licence"] = (string)(await SucceedAsync(scene.CallSecondAsync("POST", PmsScene.Partners + "/misp-licenses", "mosip.pms.misp.generate.license.post", new JsonObject
            {
                ["partnerId"] = "named-misp",
                ["licenseKeyName"] = name,
                ["expiryDate"] = "2028-01-01",
            })))["mispLicenseId"]!;
        await scene.Administrator.ActivateAsync(TestPms.Registration("waiting-misp", "MISP_Partner"), "MISP");
        await scene.MapAsync("waiting-misp", "kyc", null);
    }

    private static async Task AddDevicesAsync(PmsScene scene)
    {
        foreach (string provider in (string[])["devices", "rivals"])
        {
            await scene.Administrator.ActivateAsync(TestPms.Registration(provider, "Device_Provider", null), "DEVICE");
            await scene.AddUserAsync(provider, "DEVICE_PROVIDER");
        }
        await AddInterfaceAsync(scene, "sbi", "1.0", "Activate");
        await AddInterfaceAsync(scene, "sbi pending", "2.0", null);
        await AddInterfaceAsync(scene, "sbi rejected", "3.0", "De-activate");
        await AddInterfaceAsync(scene, "sbi off", "4.0", "Activate");
        await AddInterfaceAsync(scene, "sbi ended", "5.0", "Activate", days: 1);
        await AddInterfaceAsync(scene, "sbi ending", "6.0", "Activate", days: 12);
        await AddInterfaceAsync(scene, "sbi of rivals", "1.0", "Activate", provider: "rivals");
        await DeactivateAsync(scene, "securebiometricinterface", "sbi off", "mosip.pms.deactivate.sbi.patch", "devices");
        await AddDeviceAsync(scene, "device", "M1", "Activate");
        await AddDeviceAsync(scene, "device pending", "M2", null);
        await AddDeviceAsync(scene, "device rejected", "M3", "De-activate");
        await AddDeviceAsync(scene, "device off", "M4", "Activate");
        await AddDeviceAsync(scene, "device of rivals", "M1", null, "rivals");
        await DeactivateAsync(scene, "devicedetail", "device off", "mosip.pms.deactivate.device.patch", "devices");
        scene.Ids["device in sbi"] = (string)(await SucceedAsync(scene.CallSecondAsync("POST", $"{PmsScene.Partners}/securebiometricinterface/{scene.Ids["sbi"]}/devices", AddDevice, Device("M5", "devices"), "devices")))["id"]!;
    }

    private static async Task AddInterfaceAsync(PmsScene scene, string name, string version, string? decision, int days = 700, string provider = "devices")
    {
        DateTimeOffset now = scene.Clock.GetUtcNow();
        scene.Ids[name] = (string)(await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/securebiometricinterface", new JsonObject
        {
            ["providerId"] = provider,
            ["swVersion"] = version,
            ["swBinaryHash"] = "9f86d081",
            ["swCreateDateTime"] = Text(now.AddDays(-1)),
            ["swExpiryDateTime"] = Text(now.AddDays(days)),
        })))["id"]!;
        await DecideAsync(scene, "securebiometricinterface", name, decision);
    }

    private static async Task AddDeviceAsync(PmsScene scene, string name, string model, string? decision, string provider = "devices")
    {
        scene.Ids[name] = (string)(await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/devicedetail", Device(model, provider))))["id"]!;
        await DecideAsync(scene, "devicedetail", name, decision);
    }

    private static JsonObject Device(string model, string provider) => new()
    {
        ["deviceProviderId"] = provider,
        ["deviceTypeCode"] = "Finger",
        ["deviceSubTypeCode"] = "Slap",
        ["make"] = "Acme",
        ["model"] = model,
    };

    private static async Task DecideAsync(PmsScene scene, string kind, string name, string? decision)
    {
        if (decision is not null)
            await SucceedAsync(scene.CallAsync("PATCH", $"{PmsScene.Partners}/{kind}", new JsonObject { ["id"] = scene.Ids[name], ["approvalStatus"] = decision }));
    }

    private static Task<JsonNode> DeactivateAsync(PmsScene scene, string kind, string name, string apiId, string user) =>
        SucceedAsync(scene.CallSecondAsync("PATCH", $"{PmsScene.Partners}/{kind}/{scene.Ids[name]}", apiId, new JsonObject { ["status"] = "De-Activate" }, user));

    private static async Task AddChipsAsync(PmsScene scene)
    {
        foreach (string provider in (string[])["chips", "other-chips"])
        {
            await scene.Administrator.ActivateAsync(TestPms.Registration(provider, "FTM_Provider", null), "FTM");
            await scene.AddUserAsync(provider, "FTM_PROVIDER");
        }
        using var authority = TestCertificateAuthority.Create("Chips", withSubAuthority: false, scene.Clock);
        await scene.Administrator.UploadAuthorityAsync(authority.Root, "FTM");
        await AddChipAsync(scene, "chip", "T1", null, null);
        await AddChipAsync(scene, "chip pending", "T2", authority, null);
        await AddChipAsync(scene, "chip rejected", "T3", authority, false);
        await AddChipAsync(scene, "chip off", "T4", authority, true);
        await DeactivateAsync(scene, "ftpchipdetail", "chip off", "mosip.pms.deactivate.ftm.patch", "chips");
    }

    private static async Task AddChipAsync(PmsScene scene, string name, string model, TestCertificateAuthority? authority, bool? decision)
    {
        string id = scene.Ids[name] = (string)(await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/ftpchipdetail", new JsonObject { ["ftpProviderId"] = "chips", ["make"] = "Acme", ["model"] = model })))["id"]!;
        if (authority is null)
            return;
        using X509Certificate2 certificate = TestPms.Issue(authority, "Acme");
        await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/ftpchipdetail/uploadcertificate", new JsonObject
        {
            ["ftpProviderId"] = "chips",
            ["ftpChipDeatilId"] = id,
            ["isItForRegistrationDevice"] = false,
            ["certificateData"] = certificate.ExportCertificatePem(),
            ["organizationName"] = "Acme",
            ["partnerDomain"] = "FTM",
        }));
        if (decision is not null)
            await SucceedAsync(scene.CallAsync("PATCH", PmsScene.Partners + "/ftpchipdetail", new JsonObject { ["ftpChipDetailId"] = id, ["approvalStatus"] = decision }));
    }

    private static async Task AddClientsAsync(PmsScene scene)
    {
        scene.Ids["free key"] = MakeKey();
        string[] clients = scene.Release == MosipRelease.V1_2_0_1 ? ["client"] : ["client", "client off"];
        foreach (string name in clients)
        {
            scene.Ids[$"key of {name}"] = MakeKey();
            scene.Ids[name] = (string)(await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/oidc/client", OidcClient(scene, scene.Ids[$"key of {name}"]))))["clientId"]!;
        }
        if (clients.Length == 2)
            await SucceedAsync(scene.CallSecondAsync("PATCH", $"{PmsScene.Partners}/oidc-clients/{scene.Ids["client off"]}", "mosip.pms.deactivate.oidc.client.patch", new JsonObject { ["status"] = "INACTIVE" }, "acme"));
    }

    private static JsonObject OidcClient(PmsScene scene, string key) => new()
    {
        ["name"] = "Client",
        ["policyId"] = scene.Ids["claims"],
        ["publicKey"] = JsonNode.Parse(key),
        ["authPartnerId"] = "acme",
        ["logoUri"] = "https://acme.example/logo.png",
        ["redirectUris"] = new JsonArray("https://acme.example/callback"),
        ["grantTypes"] = new JsonArray("authorization_code"),
        ["clientAuthMethods"] = new JsonArray("private_key_jwt"),
    };

    private static string MakeKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECPoint point = key.ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"kty":"EC","crv":"P-256","x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}""";
    }

    private static async Task AddCertificatesAsync(PmsScene scene)
    {
        using var certificates = new RefusalCertificates(scene.Clock.GetUtcNow());
        string authority = certificates.Authority;
        scene.Ids["authority"] = authority;
        await SucceedAsync(scene.CallAsync("POST", PmsScene.Partners + "/partners/certificate/ca/upload", new JsonObject
        {
            ["certificateData"] = authority.Replace("\\n", "\n", StringComparison.Ordinal),
            ["partnerDomain"] = "AUTH",
        }));
        foreach ((string name, string pem) in certificates.All)
            scene.Ids[name] = pem;
    }

    private static async Task AddNoticesAsync(PmsScene scene)
    {
        JsonNode notices = await SucceedAsync(scene.CallAsync("GET", PmsScene.Partners + "/notifications?notificationType=sbi", user: "devices"));
        string id = scene.Ids["notice"] = (string)notices["data"]![0]!["notificationId"]!;
        await SucceedAsync(scene.CallSecondAsync("PATCH", $"{PmsScene.Partners}/notifications/{id}", "mosip.pms.dismiss.notification.patch", new JsonObject { ["notificationStatus"] = "DISMISSED" }, "devices"));
    }

    private static async Task<JsonNode> SucceedAsync(Task<PmsAnswer> call)
    {
        PmsAnswer answer = await call;
        Assert.Null(answer.Code);
        return answer.Json?["response"] ?? new JsonObject();
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
