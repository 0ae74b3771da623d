using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Certificates of authorities and partners. A partner's first one makes it active, and MOSIP answers with one of its own for the same key.</summary>
internal sealed class PartnerCertificateResource(PmsStore store, PmsOwnership ownership, SandboxKeyManager keyManager, IPmsEvents events, PmsFeatures features) : IServiceResource
{
    // Compared with its case, unlike everywhere else.
    private const string ChipDomain = "FTM";

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/partners/certificate/ca/upload", UploadAuthority)
        {
            Roles = PmsRoles.Manager,
            Rules = [FieldRule.NotBlank("certificateData", "must not be blank"), FieldRule.NotBlank("partnerDomain", "must not be blank")],
        },
        new("POST", "/partners/certificate/upload", Upload)
        {
            Roles = PmsRoles.Certificate,
            Rules = [FieldRule.NotBlank("partnerId", "must not be blank"), FieldRule.NotBlank("certificateData", "must not be blank"), FieldRule.NotBlank("partnerDomain", "must not be blank")],
        },
        new("GET", "/partners/{partnerId}/certificate", Download) { Roles = [.. PmsRoles.Certificate, "CREATE_SHARE"] },
        new("GET", "/partners/{partnerId}/certificate-data", features.ForUploadedCertificates(DownloadBoth)) { Roles = [.. PmsRoles.Certificate, "CREATE_SHARE"], ApiId = "mosip.pms.original.partner.certificate.get", Since = PmsLine.V1_2_2 },
        new("GET", "/partners/partner-certificates-details", ListOwn) { Roles = PmsRoles.Newer, ApiId = "mosip.pms.partner.certificates.get", Since = PmsLine.V1_2_2 },
    ];

    private MosipAnswer UploadAuthority(MosipCall call)
    {
        AuthorityUploadVerdict verdict = keyManager.PartnerCertificates.UploadAuthority(call.Text("certificateData"), call.Text("partnerDomain"));
        return verdict.IsAccepted
            ? MosipAnswer.Of(new JsonObject { ["status"] = verdict.Status, ["timestamp"] = MosipTime.Local(call.Now) }).WithoutEcho()
            : Refuse(verdict.Refusal);
    }

    private MosipAnswer Upload(MosipCall call)
    {
        string domain = call.Required("partnerDomain");
        if (ownership.FindFault(call, call.Required("partnerId")) is { } stranger)
            return stranger;
        if (store.FindPartner(call.Required("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partnerId", "a registered partner", "an unknown one"));
        if (partner.IsDeactivated)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "new or active", "deactivated"));

        (PartnerUploadVerdict verdict, PartnerUpload? upload) = keyManager.PartnerCertificates.UploadPartner(new PartnerCertificateUpload(call.Text("certificateData"), domain, partner.OrganisationName));
        if (upload is null)
            return Refuse(verdict.Refusal!);
        if (domain != ChipDomain)
            keyManager.Keys.StorePartnerCertificate(KeyPolicy.Partner, partner.Id, upload.Issued);
        partner.Upload = upload;
        partner.IsActive = true;
        partner.ApprovalStatus = State.Partner.Approved;
        events.PartnerUpdated(partner, byUpload: true);
        events.ChainUploaded(upload);
        return MosipAnswer.Of(new JsonObject
        {
            ["signedCertificateData"] = Pem(upload.Chain[0]),
            ["certificateId"] = upload.CertificateId,
            ["timestamp"] = MosipTime.Local(call.Now),
        }).WithoutEcho();
    }

    private MosipAnswer Download(MosipCall call)
    {
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (partner.Upload is not { } upload)
            return MosipAnswer.Refuse(PmsErrors.CertificateNotUploaded, new("certificate of the partner", "one that was uploaded", "none"));
        return MosipAnswer.Of(new JsonObject
        {
            ["certificateData"] = Pem(upload.Issued) + "\n",
            ["timestamp"] = MosipTime.Local(call.Now),
        }).WithoutEcho();
    }

    private MosipAnswer DownloadBoth(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        if (own.Count == 0)
            return UserHasNoPartners;
        if (own.FirstOrDefault(candidate => candidate.Id == call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotOfUser, new("partner id in the path", "a partner of the user", "another one"));
        if (partner.IsDeactivated)
            return MosipAnswer.Refuse(PmsErrors.PartnerOfCertificateDeactivated, new("state of the partner", "not deactivated", "deactivated"));
        if (partner.Upload is not { } upload)
            return MosipAnswer.Refuse(PmsErrors.CertificateNotUploaded, new("certificate of the partner", "one that was uploaded", "none"));
        // What has expired is answered as an empty text.
        bool originalEnded = upload.Uploaded.NotAfter < call.Now.LocalDateTime, signedEnded = upload.Issued.NotAfter < call.Now.LocalDateTime;
        return MosipAnswer.Of(new JsonObject
        {
            ["caSignedCertificateData"] = originalEnded ? "" : Pem(upload.Uploaded),
            ["isCaSignedCertificateExpired"] = originalEnded,
            ["mosipSignedCertificateData"] = signedEnded ? "" : Pem(upload.Issued),
            ["isMosipSignedCertificateExpired"] = signedEnded,
        });
    }

    private MosipAnswer ListOwn(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        if (own.Count == 0)
            return UserHasNoPartners;
        int? days = int.TryParse(call.Query("expiryPeriod"), out int period) ? period : null;
        return MosipAnswer.Of(new JsonArray([.. own
            .Where(partner => days is null || partner.Upload?.Issued.NotAfter.ToUniversalTime() <= call.Now.UtcDateTime.AddDays(days.Value))
            .Select(partner => new JsonObject
            {
                ["partnerId"] = partner.Id,
                ["certificateIssuedTo"] = partner.Upload?.Issued.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
                ["certificateUploadDateTime"] = partner.Upload is { } upload ? MosipTime.Offset(upload.Issued.NotBefore) : null,
                ["certificateExpiryDateTime"] = partner.Upload is { } ending ? MosipTime.Offset(ending.Issued.NotAfter) : null,
                ["partnerType"] = partner.Type.Code,
                ["isCertificateAvailable"] = partner.Upload is not null,
                ["isPartnerActive"] = partner.IsActive,
            })]));
    }

    private static MosipAnswer UserHasNoPartners => MosipAnswer.Refuse(PmsErrors.UserHasNoPartners, new("partners of the user", "one at least: a partner whose id is the user's name", "none"));

    private static string Pem(X509Certificate2 certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span);

    private static MosipAnswer Refuse(CertificateRefusal refusal) =>
        MosipAnswer.Refuse(refusal.Error, new("upload check of the certificate", refusal.WhatToDo, refusal.Reason));
}
