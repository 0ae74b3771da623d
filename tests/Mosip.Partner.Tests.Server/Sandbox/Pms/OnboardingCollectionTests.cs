using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Mosip.Partner.Core.Certificates;

namespace Mosip.Partner.Tests.Server.Sandbox.Pms;

/// <summary>Whole onboardings as MOSIP's own onboarding collection runs them, one after another call.</summary>
public class OnboardingCollectionTests
{
    private const string AuthDocument = """
        {"authTokenType":"policy","allowedAuthTypes":[{"authType":"otp","mandatory":false},{"authType":"bio","authSubType":"FACE","mandatory":false},{"authType":"wla","mandatory":false}],
         "allowedKycAttributes":[{"attributeName":"fullName"},{"attributeName":"gender"}]}
        """;

    private const string MispDocument = """
        {"allowAuthRequestDelegation":true,"allowKycRequestDelegation":true,"trustBindedAuthVerificationToken":true,"allowKeyBindingDelegation":true}
        """;

    [Fact]
    public async Task RelyingParty_FromUserToApiKeyAndOidcClient()
    {
        await using OnboardingCollection collection = await OnboardingCollection.StartAsync();
        using var authority = TestCertificateAuthority.Create("Demo RP", withSubAuthority: true);
        using RSA key = RSA.Create(2048);

        string user = await collection.AddUserAsync("mpartner-demo-oidc", "PARTNER_ADMIN", "AUTH_PARTNER", "POLICYMANAGER");
        await collection.LogInAsync("mpartner-demo-oidc");
        string policy = await collection.PublishPolicyAsync("mpolicygroup-demo-oidc", "mpolicy-demo-oidc", "Auth", AuthDocument);
        JsonNode? registered = await collection.RegisterAsync("mpartner-demo-oidc", "Demo RP", "Auth_Partner", "mpolicygroup-demo-oidc");
        await collection.UploadAuthorityAsync(authority.Root.ExportCertificatePem(), "Auth");
        await collection.UploadAuthorityAsync(authority.SubAuthority!.ExportCertificatePem(), "Auth");
        using X509Certificate2 own = authority.Issue(new PartnerSubject { CommonName = "Demo RP", Organisation = "Demo RP" }, key);
        string signed = await collection.UploadAsync("mpartner-demo-oidc", own.ExportCertificatePem(), "Auth");
        await collection.CallAsync(HttpMethod.Patch, "v1/partnermanager/partners/mpartner-demo-oidc", new JsonObject { ["status"] = "Active" });
        await collection.MapAsync("mpartner-demo-oidc", "mpolicy-demo-oidc");
        JsonNode apiKey = (await collection.CallAsync(HttpMethod.Patch, "v1/partnermanager/partners/mpartner-demo-oidc/generate/apikey", new JsonObject { ["policyName"] = "mpolicy-demo-oidc", ["label"] = "demo" }))!;
        JsonNode client = (await collection.PostAsync("v1/partnermanager/oidc/client", Client(key, policy)))!;
        string token = await collection.LogInToKeycloakAsync();
        (HttpStatusCode removed, _) = await collection.CallKeycloakAsync(token, HttpMethod.Delete, $"users/{user}");
        JsonNode? left = (await collection.CallKeycloakAsync(token, HttpMethod.Get, "users?username=mpartner-demo-oidc")).Json;

        Assert.Equal("InProgress", (string?)registered!["status"]);
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(signed);
        Assert.Equal(own.GetPublicKey(), certificate.GetPublicKey());
        Assert.NotEqual(own.Issuer, certificate.Issuer);
        Assert.NotEmpty((string)apiKey["apiKey"]!);
        Assert.Equal("ACTIVE", (string?)client["status"]);
        Assert.Equal(HttpStatusCode.NoContent, removed);
        Assert.Empty(left!.AsArray());
    }

    [Fact]
    public async Task Esignet_AsMisp_FromItsOwnCertificatesToALicence()
    {
        await using OnboardingCollection collection = await OnboardingCollection.StartAsync();
        const string Certificates = "v1/esignet/system-info/certificate";

        await collection.AddUserAsync("mpartner-default-esignet", "PARTNER_ADMIN", "AUTH_PARTNER", "POLICYMANAGER");
        await collection.LogInAsync("mpartner-default-esignet");
        await collection.PublishPolicyAsync("mpolicygroup-default-esignet", "mpolicy-default-esignet", "MISP", MispDocument);
        await collection.RegisterAsync("mpartner-default-esignet", "IITB", "MISP_Partner", "mpolicygroup-default-esignet");
        string root = await collection.ReadCertificateAsync(Certificates, "ROOT", "");
        string leaf = await collection.ReadCertificateAsync(Certificates, "OIDC_SERVICE", "");
        string partner = await collection.ReadCertificateAsync(Certificates, "OIDC_PARTNER", "");
        await collection.UploadAuthorityAsync(root, "MISP");
        await collection.UploadAuthorityAsync(leaf, "MISP");
        string signed = await collection.UploadAsync("mpartner-default-esignet", partner, "MISP");
        await collection.CallAsync(HttpMethod.Patch, "v1/partnermanager/partners/mpartner-default-esignet", new JsonObject { ["status"] = "ACTIVE" });
        await collection.PostAsync("v1/esignet/system-info/uploadCertificate", Upload("OIDC_PARTNER", "", signed));
        await collection.MapAsync("mpartner-default-esignet", "mpolicy-default-esignet");
        JsonNode licence = (await collection.PostAsync("v1/partnermanager/misps", new JsonObject { ["providerId"] = "mpartner-default-esignet" }))!;

        Assert.Equal(50, ((string)licence["licenseKey"]!).Length);
        Assert.Equal(Der(signed), Der(await collection.ReadCertificateAsync(Certificates, "OIDC_PARTNER", "")));
    }

    [Fact]
    public async Task OnlineVerificationPartner_WithIdasOwnCertificates_AndTheCredentialServicesKey()
    {
        await using OnboardingCollection collection = await OnboardingCollection.StartAsync();
        const string Ida = "idauthentication/v1/internal/getCertificate";

        await collection.LogInAsDeploymentAsync();
        await collection.UploadAuthorityAsync(await collection.ReadCertificateAsync(Ida, "ROOT", ""), "AUTH");
        await collection.UploadAuthorityAsync(await collection.ReadCertificateAsync(Ida, "IDA", ""), "AUTH");
        string signed = await collection.UploadAsync("mpartner-default-auth", await collection.ReadCertificateAsync(Ida, "IDA", "mpartner-default-auth"), "AUTH");
        JsonNode? uploaded = await collection.PostAsync("idauthentication/v1/internal/uploadCertificate", Upload("IDA", "mpartner-default-auth", signed));
        string credentials = await collection.ReadCertificateAsync(Ida, "IDA", "CRED_SERVICE");
        JsonNode? stored = await collection.PostAsync("v1/keymanager/uploadOtherDomainCertificate", Upload("IDA", "PUBLIC_KEY", credentials));

        Assert.Equal(("Upload Success", "Upload Success"), ((string?)uploaded!["status"], (string?)stored!["status"]));
        Assert.Equal(Der(signed), Der(await collection.ReadCertificateAsync(Ida, "IDA", "mpartner-default-auth")));
    }

    [Theory]
    [InlineData("mpartner-default-resident", "RESIDENT")]
    [InlineData("mpartner-default-digitalcard", "DIGITAL_CARD")]
    public async Task ModuleOfMosip_WithTheKeyManagersCertificates(string partner, string application)
    {
        await using OnboardingCollection collection = await OnboardingCollection.StartAsync();
        const string KeyManager = "v1/keymanager/getCertificate";

        await collection.LogInAsDeploymentAsync();
        await collection.UploadAuthorityAsync(await collection.ReadCertificateAsync(KeyManager, "ROOT", ""), "AUTH");
        await collection.UploadAuthorityAsync(await collection.ReadCertificateAsync(KeyManager, application, ""), "AUTH");
        string signed = await collection.UploadAsync(partner, await collection.ReadCertificateAsync(KeyManager, application, partner), "AUTH");
        JsonNode? uploaded = await collection.PostAsync("v1/keymanager/uploadCertificate", Upload(application, partner, signed));

        Assert.Equal("Upload Success", (string?)uploaded!["status"]);
        Assert.Equal(Der(signed), Der(await collection.ReadCertificateAsync(KeyManager, application, partner)));
    }

    [Fact]
    public async Task Keycloak_TakesAWrongTokenOrATakenNameForNothing()
    {
        await using OnboardingCollection collection = await OnboardingCollection.StartAsync();
        await collection.AddUserAsync("someone", "PARTNER_ADMIN");
        string token = await collection.LogInToKeycloakAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await collection.CallKeycloakAsync("other", HttpMethod.Get, "users")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await collection.CallKeycloakAsync(token, HttpMethod.Post, "users", new JsonObject { ["username"] = "someone" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await collection.CallKeycloakAsync(token, HttpMethod.Post, "users", new JsonObject())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await collection.CallKeycloakAsync(token, HttpMethod.Delete, "users/none")).Status);
    }

    private static JsonObject Client(RSA key, string policy)
    {
        RSAParameters parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["name"] = "Demo",
            ["policyId"] = policy,
            ["publicKey"] = new JsonObject { ["kty"] = "RSA", ["e"] = Base64UrlEncoder.Encode(parameters.Exponent), ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["alg"] = "RS256", ["use"] = "sig" },
            ["authPartnerId"] = "mpartner-demo-oidc",
            ["logoUri"] = "https://demo.example/logo.png",
            ["redirectUris"] = new JsonArray("https://demo.example/callback"),
            ["grantTypes"] = new JsonArray("authorization_code"),
            ["clientAuthMethods"] = new JsonArray("private_key_jwt"),
        };
    }

    private static JsonObject Upload(string application, string reference, string pem) => new() { ["applicationId"] = application, ["referenceId"] = reference, ["certificateData"] = pem };

    private static byte[] Der(string pem)
    {
        using X509Certificate2 certificate = X509Certificate2.CreateFromPem(pem);
        return certificate.RawData;
    }
}
