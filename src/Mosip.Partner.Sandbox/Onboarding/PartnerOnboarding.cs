using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Sandbox.Onboarding;

/// <summary>What is to be registered.</summary>
internal sealed record NewPartner(string Id, string Organisation, string Type, string Domain, string? PolicyGroup);

/// <summary>A registered partner's key: as clients use it, and as such.</summary>
internal sealed record RegisteredPartner(PartnerKey Key, RSA PrivateKey);

/// <summary>A policy that partners of its group can ask for.</summary>
internal sealed record PublishedPolicy(string Group, string Name, string Id);

/// <summary>The steps that partners of every type take: registration and certificates.</summary>
internal sealed class PartnerOnboarding(PmsClient pms, string administrator, TestCertificateAuthority authority, OnboardingKeys keys)
{
    private const string AlreadyUploaded = "KER-PCM-003", PolicyVersion = "1.0", MadeHere = "Made by the sandbox";

    /// <summary>The e-mail address that a partner of the sandbox is registered with.</summary>
    public static string EmailOf(string partnerId) => $"contact@{partnerId}.example";

    /// <summary>Registers a partner and brings its certificate; returns its key with the certificate that MOSIP signed.</summary>
    public async Task<RegisteredPartner> RegisterAsync(NewPartner partner, CancellationToken cancellationToken)
    {
        await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners", administrator, new JsonObject
        {
            ["partnerId"] = partner.Id,
            ["organizationName"] = partner.Organisation,
            ["address"] = "1 High Street",
            ["contactNumber"] = "0000000000",
            ["emailId"] = EmailOf(partner.Id),
            ["partnerType"] = partner.Type,
            ["policyGroup"] = partner.PolicyGroup,
            ["langCode"] = "eng",
        }, cancellationToken).ConfigureAwait(false);
        foreach (X509Certificate2 certificate in authority.Authorities)
            await UploadAuthorityAsync(certificate, partner.Domain, cancellationToken).ConfigureAwait(false);

        RSA key = keys.Next();
        X509Certificate2 own = authority.Issue(new PartnerSubject { CommonName = partner.Id, Organisation = partner.Organisation }, key);
        JsonNode signed = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners/certificate/upload", administrator, new JsonObject
        {
            ["partnerId"] = partner.Id,
            ["partnerDomain"] = partner.Domain,
            ["certificateData"] = Pem(own),
        }, cancellationToken).ConfigureAwait(false);
        X509Certificate2 mosipSigned = CertificateChain.Read((string)signed["signedCertificateData"]!).Leaf;
        return new RegisteredPartner(PartnerKey.FromRsa(key, mosipSigned, own), key);
    }

    /// <summary>Makes a group with one published policy for a partner.</summary>
    public async Task<PublishedPolicy> PublishPolicyAsync(string partnerId, PolicyDocument document, CancellationToken cancellationToken)
    {
        string group = $"{partnerId} policies", policy = $"{partnerId} policy";
        JsonNode created = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PolicyManager}/policies/group/new", administrator, new JsonObject { ["name"] = group, ["desc"] = MadeHere }, cancellationToken).ConfigureAwait(false);
        JsonNode draft = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PolicyManager}/policies", administrator, new JsonObject
        {
            ["policyGroupName"] = group,
            ["policyType"] = document.Type.Value,
            ["name"] = policy,
            ["desc"] = MadeHere,
            ["version"] = PolicyVersion,
            ["policies"] = JsonNode.Parse(document.ToUtf8Json()),
        }, cancellationToken).ConfigureAwait(false);
        await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PolicyManager}/policies/{draft["id"]}/group/{created["id"]}/publish", administrator, null, cancellationToken).ConfigureAwait(false);
        return new PublishedPolicy(group, policy, (string)draft["id"]!);
    }

    /// <summary>Asks for a policy and approves it.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="extractors">The biometric extractors that are named in between, without which PMS decides on no request of a partner that receives credentials; none for another partner.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task MapPolicyAsync(string partnerId, PublishedPolicy policy, IReadOnlyList<(string Attribute, string Modality)> extractors, CancellationToken cancellationToken)
    {
        JsonNode request = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners/{partnerId}/policy/map", administrator,
            new JsonObject { ["policyName"] = policy.Name, ["useCaseDescription"] = MadeHere }, cancellationToken).ConfigureAwait(false);
        if (extractors.Count > 0)
            await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners/{partnerId}/bioextractors/{policy.Id}", administrator, Extractors(extractors), cancellationToken).ConfigureAwait(false);
        await pms.CallAsync(HttpMethod.Put, $"{SandboxPaths.PartnerManager}/partners/policy/{request["mappingkey"]}", administrator,
            new JsonObject { ["status"] = "Approved" }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has credentials of a type issued to a partner under a policy.</summary>
    public Task MapCredentialTypeAsync(string partnerId, string credentialType, string policy, CancellationToken cancellationToken) =>
        pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners/{partnerId}/credentialtype/{credentialType}/policies/{Uri.EscapeDataString(policy)}", administrator, null, cancellationToken);

    /// <summary>Generates a MISP's licence.</summary>
    public async Task<MispLicenceKey> GenerateLicenceAsync(string mispId, CancellationToken cancellationToken)
    {
        JsonNode licence = await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/misps", administrator, new JsonObject { ["providerId"] = mispId }, cancellationToken).ConfigureAwait(false);
        return new MispLicenceKey((string)licence["licenseKey"]!);
    }

    private static JsonObject Extractors(IReadOnlyList<(string Attribute, string Modality)> extractors) => new()
    {
        ["extractors"] = new JsonArray([.. extractors.Select(extractor => new JsonObject
        {
            ["attributeName"] = extractor.Attribute,
            ["biometric"] = extractor.Modality,
            ["extractor"] = new JsonObject { ["provider"] = "sandbox", ["version"] = "1.0" },
        })]),
    };

    private async Task UploadAuthorityAsync(X509Certificate2 certificate, string domain, CancellationToken cancellationToken)
    {
        try
        {
            await pms.CallAsync(HttpMethod.Post, $"{SandboxPaths.PartnerManager}/partners/certificate/ca/upload", administrator,
                new JsonObject { ["certificateData"] = Pem(certificate), ["partnerDomain"] = domain }, cancellationToken).ConfigureAwait(false);
        }
        catch (MosipServiceException e) when (e.Error.Code.Value == AlreadyUploaded)
        {
            // One authority serves all partners of a sandbox.
        }
    }

    private static string Pem(X509Certificate2 certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span) + "\n";
}
