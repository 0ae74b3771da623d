using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Credentials.Proofs;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>Takes a partner that receives credentials through the sandbox's PMS, and makes its client at the identity provider.</summary>
internal sealed class CredentialPartnerOnboarding(SandboxServer server, CredentialPartnerOptions options, TimeProvider clock)
{
    private static readonly string[] Roles =
    [
        "SUBSCRIBE_CREDENTIAL_ISSUED_INDIVIDUAL", "PUBLISH_CREDENTIAL_STATUS_UPDATE_GENERAL", "CREATE_SHARE", "CREDENTIAL_REQUEST",
        "SUBSCRIBE_IDENTITY_CREATED_GENERAL", "SUBSCRIBE_IDENTITY_UPDATED_GENERAL",
    ];

    // What IDA's own client has beside.
    private static readonly string[] VerifierRoles =
    [
        "SUBSCRIBE_ACTIVATE_ID_INDIVIDUAL", "SUBSCRIBE_DEACTIVATE_ID_INDIVIDUAL", "SUBSCRIBE_REMOVE_ID_INDIVIDUAL", "SUBSCRIBE_AUTH_TYPE_STATUS_UPDATE_INDIVIDUAL",
        "SUBSCRIBE_APIKEY_APPROVED_GENERAL", "SUBSCRIBE_APIKEY_UPDATED_GENERAL", "SUBSCRIBE_PARTNER_UPDATED_GENERAL", "SUBSCRIBE_POLICY_UPDATED_GENERAL",
        "SUBSCRIBE_MISP_LICENSE_GENERATED_GENERAL", "SUBSCRIBE_MISP_LICENSE_UPDATED_GENERAL", "SUBSCRIBE_OIDC_CLIENT_CREATED_GENERAL", "SUBSCRIBE_OIDC_CLIENT_UPDATED_GENERAL",
        "SUBSCRIBE_CA_CERTIFICATE_UPLOADED_GENERAL", "SUBSCRIBE_MOSIP_HOTLIST_GENERAL", "SUBSCRIBE_MASTERDATA_IDAUTHENTICATION_TEMPLATES_GENERAL", "SUBSCRIBE_MASTERDATA_TITLES_GENERAL",
        "SUBSCRIBE_AUTH_TYPE_STATUS_UPDATE_ACK_GENERAL", "PUBLISH_AUTH_TYPE_STATUS_UPDATE_ACK_GENERAL", "PUBLISH_AUTHENTICATION_TRANSACTION_STATUS_GENERAL", "PUBLISH_ANONYMOUS_PROFILE_GENERAL",
        "PUBLISH_IDA_FRAUD_ANALYTICS_GENERAL", "ID_AUTHENTICATION",
    ];

    public async Task<OnboardedCredentialPartner> RunAsync(CancellationToken cancellationToken)
    {
        using var pms = new PmsClient(server.BaseAddress, server.TlsCertificate, clock);
        string administrator = await pms.LogInAsync(SandboxAccounts.Administrator, SandboxAccounts.PartnerClient, cancellationToken).ConfigureAwait(false);
        var partners = new PartnerOnboarding(pms, administrator, server.Services.TestAuthority, server.Services.OnboardingKeys);
        string partnerId = options.PartnerId ?? server.Services.MakePartnerId(options.OrganisationName);
        string type = options.IsOnlineVerificationPartner ? "Online_Verification_Partner" : "Credential_Partner";

        SharePolicy document = Policy();
        PublishedPolicy policy = await partners.PublishPolicyAsync(partnerId, document, cancellationToken).ConfigureAwait(false);
        RegisteredPartner partner = await partners.RegisterAsync(new NewPartner(partnerId, options.OrganisationName, type, "AUTH", policy.Group), cancellationToken).ConfigureAwait(false);
        await partners.MapPolicyAsync(partnerId, policy, Extractors(document), cancellationToken).ConfigureAwait(false);
        await partners.MapCredentialTypeAsync(partnerId, options.Type, policy.Name, cancellationToken).ConfigureAwait(false);

        string secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        server.Services.Identities.AddClient(new Account(partnerId, secret, Email: null, options.IsOnlineVerificationPartner ? [.. Roles, .. VerifierRoles] : Roles));
        X509Certificate2 kernelRoot = server.Services.Credentials.Kernel.Keys.Get(KeyPolicy.Root).Certificate;
        return new OnboardedCredentialPartner(new CredentialPartnerMaterial(partner.PrivateKey, secret, kernelRoot, server.Services.Credentials.Documents))
        {
            BaseAddress = server.BaseAddress,
            PartnerId = partnerId,
            OrganisationName = options.OrganisationName,
            CredentialType = options.Type,
            Login = MosipCredentials.Client(partnerId, secret),
            Key = partner.Key,
            TrustAnchors = new TrustAnchors([kernelRoot]),
            Trust = Trust(),
            TlsCertificate = server.TlsCertificate,
        };
    }

    private SharePolicy Policy()
    {
        var builder = new SharePolicyBuilder(server.BaseAddress.Authority);
        builder = options.Policy?.Invoke(builder) ?? (options.IsOnlineVerificationPartner ? ForVerifiers(builder) : ForVendors(builder));
        DataSharePolicy policy = builder.BuildDataShare();
        return policy with { Terms = policy.Terms with { Protocol = server.BaseAddress.Scheme + "://" } };
    }

    // PMS wants one at least. MOSIP's own print partner has extractors for an attribute that its policy calls otherwise, and so gets images.
    private static SharePolicyBuilder ForVendors(SharePolicyBuilder builder) =>
        builder.Share("fullName").Share("dateOfBirth").Share("gender").Share("addressLine1").Share("city").Share("postalCode").Share("UIN").ShareBiometrics("biometrics", "Face");

    // As MOSIP's own: nothing that a verifier stores can be read without the id of its person.
    private static SharePolicyBuilder ForVerifiers(SharePolicyBuilder builder)
    {
        foreach (string attribute in (string[])["fullName", "dateOfBirth", "gender", "phone", "email", "addressLine1", "city", "postalCode"])
            builder = builder.Share(attribute, encrypted: true);
        return builder.Share(new AttributeShare("individualBiometrics") { Group = "CBEFF", IsEncrypted = true, Sources = [new AttributeSource("individualBiometrics")] });
    }

    private IReadOnlyList<(string Attribute, string Modality)> Extractors(SharePolicy policy) => options.ExtractsBiometrics
        ? [.. policy.ShareableAttributes.Where(share => share.Group == "CBEFF").Select(share => (share.AttributeName, share.Sources.SelectMany(source => source.Filters).Select(filter => filter.Type).FirstOrDefault() ?? "Face"))]
        : [("individualBiometrics", "face")];

    private CredentialTrust Trust()
    {
        Credentials.IssuerDocuments documents = server.Services.Credentials.Documents;
        return new CredentialTrust { Contexts = server.Services.Credentials.Contexts, Issuers = [CredentialIssuer.Read(Utf8(documents.Controller()), Utf8(documents.Key()))] };
    }

    private static ReadOnlyMemory<byte> Utf8(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
