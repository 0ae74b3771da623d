using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class PmsTests
{
    [Theory]
    [InlineData("emailId", "nobody", "PMS_PRT_012")]
    [InlineData("partnerId", "ac me", "PMS_PRT_066")]
    [InlineData("partnerId", "an-id-of-more-than-thirty-six-letters", "PMS_PRT_052")]
    [InlineData("langCode", "xyz", "PMS_PRT_056")]
    [InlineData("partnerType", "Bakery", "PMS_PRT_010")]
    [InlineData("policyGroup", null, "PMS_PRT_108")]
    [InlineData("policyGroup", "Unknown", "PMS_PRT_002")]
    public async Task Registration_WithAFault_IsRefused_AndExplained(string member, string? value, string code)
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();
        JsonObject registration = TestPms.Registration();
        registration[member] = value;

        PmsAnswer answer = await pms.PostAsync("/v1/partnermanager/partners", registration);

        Assert.Equal(code, answer.Code);
        Assert.Equal("mosip.partnermanagement", (string)answer.Json!["id"]!);
        Assert.NotEmpty(pms.Sandbox.Requests[^1].Explanations[0].Expected);
    }

    [Fact]
    public async Task Registration_IsInProgress_AndOnceForAnIdAndAnAddress()
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();

        PmsAnswer first = await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration());
        JsonObject sameId = TestPms.Registration(), sameMail = TestPms.Registration("other");
        sameId["emailId"] = "second@example.org";
        sameMail["emailId"] = "acme@example.org";

        Assert.Equal("InProgress", (string)first.Response["status"]!);
        Assert.Empty(first.Json!["errors"]!.AsArray());
        Assert.Equal("test", (string)first.Json["id"]!);
        Assert.Equal("PMS_PRT_051", (await pms.PostAsync("/v1/partnermanager/partners", sameId)).Code);
        Assert.Equal("PMS_PRT_011", (await pms.PostAsync("/v1/partnermanager/partners", sameMail)).Code);
    }

    [Theory]
    [InlineData("1.3.0", HttpStatusCode.BadRequest)]
    [InlineData("1.2.0.1", HttpStatusCode.OK)]
    public async Task MissingField_IsAConstraintFault_WithTheStatusOfTheRelease(string release, HttpStatusCode status)
    {
        await using TestPms pms = await TestPms.StartAsync(MosipRelease.Parse(release));
        JsonObject registration = TestPms.Registration();
        registration.Remove("contactNumber");

        PmsAnswer answer = await pms.PostAsync("/v1/partnermanager/partners", registration);

        Assert.Equal((status, "PMS_COR_001"), (answer.Status, answer.Code));
        Assert.Equal("Invalid request parameter - value is empty or null :request.contactNumber", (string)answer.Json!["errors"]![0]!["message"]!);
    }

    [Fact]
    public async Task RequestTime_OfYesterday_IsRefusedBy13Only()
    {
        await using TestPms pms = await TestPms.StartAsync(), old = await TestPms.StartAsync(MosipRelease.V1_2_0_1);
        await pms.AddGroupAsync();
        await old.AddGroupAsync();

        Assert.Equal("PMS_REQUEST_ERROR_006", (await pms.SendAsync(HttpMethod.Post, "/v1/partnermanager/partners", TestPms.Registration(), "2026-11-22T23:59:59.999Z")).Code);
        Assert.Null((await old.SendAsync(HttpMethod.Post, "/v1/partnermanager/partners", TestPms.Registration(), "2026-11-22T23:59:59.999Z")).Code);
    }

    [Fact]
    public async Task Certificate_OfAnUnknownAuthority_OrOrganisation_IsRefused_WithTheKeyManagersCode()
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();
        await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration());
        using TestCertificateAuthority authority = TestCertificateAuthority.Create("Acme", withSubAuthority: false, pms.Clock);

        Assert.Equal("KER-PCM-006", (await pms.UploadAsync("acme", TestPms.Issue(authority, "Acme"))).Code);
        Assert.Equal("Upload Success.", (string)(await pms.UploadAuthorityAsync(authority.Root)).Response["status"]!);
        Assert.Equal("KER-PCM-003", (await pms.UploadAuthorityAsync(authority.Root)).Code);
        Assert.Equal("KER-PCM-011", (await pms.UploadAuthorityAsync(authority.Root, "FOO")).Code);
        Assert.Equal("KER-PCM-008", (await pms.UploadAsync("acme", TestPms.Issue(authority, "acme"))).Code);
        Assert.Equal("KER-KMS-021", (await pms.UploadAsync("acme", TestPms.Issue(authority, "Acme", TimeSpan.FromDays(300)))).Code);
        Assert.Contains("300", pms.Sandbox.Requests[^1].Explanations[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("PMS_PRT_005", (await pms.UploadAsync("nobody", TestPms.Issue(authority, "Acme"))).Code);
    }

    [Fact]
    public async Task Certificate_ThatIsAccepted_ComesBackSignedByMosip_AndActivates()
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();

        PmsAnswer answer = await pms.ActivateAsync(TestPms.Registration());

        string pem = (string)answer.Response["signedCertificateData"]!;
        Assert.EndsWith("-----END CERTIFICATE-----", pem, StringComparison.Ordinal);
        using X509Certificate2 signed = X509Certificate2.CreateFromPem(pem);
        Assert.Contains("(PMS)", signed.Issuer, StringComparison.Ordinal);
        Assert.Null((string?)answer.Json!["id"]);
        PmsAnswer download = await pms.SendAsync(HttpMethod.Get, "/v1/partnermanager/partners/acme/certificate", null);
        Assert.Equal(pem + "\n", (string)download.Response["certificateData"]!);
    }

    [Fact]
    public async Task PolicyGroup_NameIsTakenOnce()
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();

        PmsAnswer answer = await pms.PostAsync("/v1/policymanager/policies/group/new", new JsonObject { ["name"] = "Banking", ["desc"] = "Again" });

        Assert.Equal("PMS_POL_014", answer.Code);
        Assert.False(answer.Json!.ContainsKey("metadata"));
        Assert.Null((string?)answer.Json["id"]);
    }

    [Theory]
    [InlineData("policyType", "Bakery", "PMS_POL_023")]
    [InlineData("policyGroupName", "Unknown", "PMS_POL_019")]
    public async Task Policy_WithAFault_IsRefused(string member, string value, string code)
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();
        JsonObject policy = TestPms.Policy();
        policy[member] = value;

        Assert.Equal(code, (await pms.PostAsync("/v1/policymanager/policies", policy)).Code);
    }

    [Fact]
    public async Task Policy_IsCheckedByItsSchema_AndPublishedOnce()
    {
        await using TestPms pms = await TestPms.StartAsync();
        string group = await pms.AddGroupAsync();

        Assert.Equal("PMS_PV_006", (await pms.PostAsync("/v1/policymanager/policies", TestPms.Policy(document: "{}"))).Code);
        Assert.Equal("PMS_PV_005", (await pms.PostAsync("/v1/policymanager/policies", TestPms.Policy(document: """{"unwanted":1}"""))).Code);
        JsonObject noDocument = TestPms.Policy(), noObject = TestPms.Policy(document: "[]");
        noDocument.Remove("policies");
        Assert.Equal("PMS_COR_003", (await pms.PostAsync("/v1/policymanager/policies", noDocument)).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await pms.PostAsync("/v1/policymanager/policies", noObject)).Status);

        string id = await pms.PublishAsync(group, TestPms.Policy());

        Assert.Equal("PMS_POL_020", (await pms.PostAsync($"/v1/policymanager/policies/{id}/group/{group}/publish", null)).Code);
        Assert.Equal("PMS_POL_009", (await pms.PostAsync("/v1/policymanager/policies", TestPms.Policy())).Code);
        Assert.Equal("PMS_POL_016", (await pms.PostAsync($"/v1/policymanager/policies/{id}/group/0x/publish", null)).Code);
        Assert.Equal("PMS_POL_008", (await pms.PostAsync($"/v1/policymanager/policies/0x/group/{group}/publish", null)).Code);
    }

    [Fact]
    public async Task PolicyRequest_IsMadeOnce_AndDecidedOnce()
    {
        await using TestPms pms = await TestPms.StartAsync();
        string group = await pms.AddGroupAsync();
        await pms.PublishAsync(group, TestPms.Policy());
        JsonObject wish = new() { ["policyName"] = "kyc", ["useCaseDescription"] = "test" };
        await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration("waiting"));
        await pms.ActivateAsync(TestPms.Registration());

        Assert.Equal("PMS_PRT_005", (await pms.PostAsync("/v1/partnermanager/partners/nobody/policy/map", wish)).Code);
        Assert.Equal("PMS_PMP_016", (await pms.PostAsync("/v1/partnermanager/partners/waiting/policy/map", wish)).Code);
        Assert.Equal("PMS_PRT_073", (await pms.PostAsync("/v1/partnermanager/partners/acme/policy/map", new JsonObject { ["policyName"] = "none", ["useCaseDescription"] = "test" })).Code);
        string key = (string)(await pms.PostAsync("/v1/partnermanager/partners/acme/policy/map", wish)).Response["mappingkey"]!;
        Assert.Equal("PMS_PRT_053", (await pms.PostAsync("/v1/partnermanager/partners/acme/policy/map", wish)).Code);
        Assert.Equal("PMS_PM_045", (await DecideAsync(pms, key, "Perhaps")).Code);
        Assert.Equal("Policy mapping approved successfully", (string)(await DecideAsync(pms, key, "approved")).Response!);
        Assert.Equal("PMS_PM_034", (await DecideAsync(pms, key, "Approved")).Code);
        Assert.Equal("PMS_PRT_060", (await pms.PostAsync("/v1/partnermanager/partners/acme/policy/map", wish)).Code);
        Assert.Equal("PMS_PMP_007", (await DecideAsync(pms, "0x", "Approved")).Code);
    }

    [Fact]
    public async Task Licence_IsForAnActiveMisp_Once()
    {
        await using TestPms pms = await TestPms.StartAsync();
        await pms.AddGroupAsync();
        await pms.ActivateAsync(TestPms.Registration());
        await pms.PostAsync("/v1/partnermanager/partners", TestPms.Registration("misp", "misp_partner", null));

        Assert.Equal("PMS_MSP_005", (await LicenceAsync(pms, "nobody")).Code);
        Assert.Equal("PMS_MSP_009", (await LicenceAsync(pms, "acme")).Code);
        Assert.Equal("PMS_MSP_405", (await LicenceAsync(pms, "misp")).Code);
        using TestCertificateAuthority authority = TestCertificateAuthority.Create("Acme", withSubAuthority: false, pms.Clock);
        await pms.UploadAuthorityAsync(authority.Root, "MISP");
        Assert.Null((await pms.UploadAsync("misp", TestPms.Issue(authority, "Acme"), "MISP")).Code);
        PmsAnswer licence = await LicenceAsync(pms, "misp");
        Assert.Matches("^[0-9a-zA-Z]{50}$", (string)licence.Response["licenseKey"]!);
        Assert.Equal("PMS_MSP_416", (await LicenceAsync(pms, "misp")).Code);
    }

    [Fact]
    public async Task IdaCertificate_ComesInTheKernelsEnvelope()
    {
        await using TestPms pms = await TestPms.StartAsync();

        PmsAnswer partner = await pms.SendAsync(HttpMethod.Get, "/idauthentication/v1/internal/getCertificate?applicationId=IDA&referenceId=PARTNER", null);
        PmsAnswer unknown = await pms.SendAsync(HttpMethod.Get, "/idauthentication/v1/internal/getCertificate?applicationId=FOO", null);
        PmsAnswer missing = await pms.SendAsync(HttpMethod.Get, "/idauthentication/v1/internal/getCertificate", null);

        Assert.Equal(["id", "version", "responsetime", "metadata", "response", "errors"], partner.Json!.Select(member => member.Key));
        Assert.Null(partner.Json!["errors"]);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem((string)partner.Response["certificate"]!);
        Assert.Contains("CN=IDA-PARTNER", certificate.Subject, StringComparison.Ordinal);
        Assert.Equal("KER-KMS-002", unknown.Code);
        Assert.Equal("KER-KMS-005", missing.Code);
    }

    private static Task<PmsAnswer> DecideAsync(TestPms pms, string key, string status) =>
        pms.SendAsync(HttpMethod.Put, $"/v1/partnermanager/partners/policy/{key}", new JsonObject { ["status"] = status });

    private static Task<PmsAnswer> LicenceAsync(TestPms pms, string id) => pms.PostAsync("/v1/partnermanager/misps", new JsonObject { ["providerId"] = id });
}
