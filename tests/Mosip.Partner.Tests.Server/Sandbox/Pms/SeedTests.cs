using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

public class SeedTests
{
    [Theory]
    [InlineData("mpartner-default-auth", "Online_Verification_Partner", "IITB", "mpolicygroup-default-auth")]
    [InlineData("mpartner-default-print", "Credential_Partner", "IIITB", "mpolicygroup-default-print")]
    [InlineData("mpartner-default-abis", "ABIS_Partner", "mpartner-default-abis", "mpolicygroup-default-abis")]
    [InlineData("mpartner-default-adjudication", "Manual_Adjudication", "mpartner-default-adjudication", "mpolicygroup-default-adjudication")]
    [InlineData("MOSIP.PROXY.SBI", "Device_Provider", "MOSIP", null)]
    public async Task DefaultPartner_IsThere_WithoutACertificate(string id, string type, string organisation, string? group)
    {
        await using TestPms pms = await TestPms.StartAsync();

        JsonNode partner = (await pms.SendAsync(HttpMethod.Get, $"/v1/partnermanager/partners/{id}", null)).Response;

        Assert.Equal((type, organisation, group, "active"), ((string?)partner["partnerType"], (string?)partner["organizationName"], (string?)partner["policyGroup"], (string?)partner["status"]));
        Assert.Equal("PMS_PRT_108", (await pms.SendAsync(HttpMethod.Get, $"/v1/partnermanager/partners/{id}/certificate", null)).Code);
    }

    [Theory]
    [InlineData("print", "eUIN_with_QR")]
    [InlineData("auth", "auth")]
    [InlineData("mobile", "vercred")]
    [InlineData("digitalcard", "PDFCard")]
    public async Task DefaultCredentialType_LeadsToThePublishedPolicy(string name, string credentialType)
    {
        await using TestPms pms = await TestPms.StartAsync();

        JsonNode policy = (await pms.SendAsync(HttpMethod.Get, $"/v1/partnermanager/partners/mpartner-default-{name}/credentialtype/{credentialType}/policies", null)).Response;
        JsonNode extractors = (await pms.SendAsync(HttpMethod.Get, $"/v1/partnermanager/partners/mpartner-default-{name}/bioextractors/mpolicy-default-{name}", null)).Response;

        Assert.Equal(($"mpolicy-default-{name}", "PUBLISHED"), ((string?)policy["policyId"], (string?)policy["status"]));
        Assert.Equal(["face", "iris", "finger"], extractors["extractors"]!.AsArray().Select(extractor => (string?)extractor!["biometric"]));
    }

    [Fact]
    public async Task DefaultPartner_TakesACertificateOfItsOrganisation()
    {
        await using TestPms pms = await TestPms.StartAsync();
        using var authority = Mosip.Partner.Core.Certificates.TestCertificateAuthority.Create("Print", withSubAuthority: false, pms.Clock);
        await pms.UploadAuthorityAsync(authority.Root);

        Assert.Equal("KER-PCM-008", (await pms.UploadAsync("mpartner-default-print", TestPms.Issue(authority, "Acme"))).Code);
        Assert.Null((await pms.UploadAsync("mpartner-default-print", TestPms.Issue(authority, "IIITB"))).Code);
    }

    [Fact]
    public async Task Sandbox_WithoutTheSeed_KnowsNoPartner()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.SeedDefaultPartners = false, TestBank.Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = sandbox.BaseAddress };
        using var login = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "mosip-pms-client"), new("client_secret", "sandbox-pms-secret")]);
        using HttpResponseMessage granted = await http.PostAsync("auth/realms/mosip/protocol/openid-connect/token", login, TestBank.Cancellation);
        string token = (string)JsonNode.Parse(await granted.Content.ReadAsStringAsync(TestBank.Cancellation))!["access_token"]!;
        using var message = new HttpRequestMessage(HttpMethod.Get, "v1/policymanager/policies/policy-groups");
        message.Headers.Add("Cookie", $"Authorization={token}");

        using HttpResponseMessage answer = await http.SendAsync(message, TestBank.Cancellation);

        Assert.Contains("PMS_POL_059", await answer.Content.ReadAsStringAsync(TestBank.Cancellation), StringComparison.Ordinal);
    }
}
