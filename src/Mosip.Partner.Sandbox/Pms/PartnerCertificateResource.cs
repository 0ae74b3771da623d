using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Certificates of authorities and partners. A partner's first one makes it active, and MOSIP answers with one of its own for the same key.</summary>
internal sealed class PartnerCertificateResource(PmsStore store, SandboxKeyManager keyManager, IPmsEvents events) : IServiceResource
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
        if (store.FindPartner(call.Required("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partnerId", "a registered partner", "an unknown one"));
        if (partner.IsApproved && !partner.IsActive)
            return MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "new or active", "deactivated"));
        if (partner.Type.IsPolicyRequired && partner.PolicyGroup is null)
            return MosipAnswer.Refuse(PmsErrors.PolicyGroupNotMapped, new("policy group of the partner", "one, as its type needs it", "none"));

        (PartnerUploadVerdict verdict, PartnerUpload? upload) = keyManager.PartnerCertificates.UploadPartner(new PartnerCertificateUpload(call.Text("certificateData"), domain, partner.OrganisationName));
        if (upload is null)
            return Refuse(verdict.Refusal!);
        if (domain != ChipDomain)
            keyManager.Keys.StorePartnerCertificate(KeyPolicy.Partner, partner.Id, upload.Issued);
        partner.Certificate = upload.Issued;
        partner.CertificateId = upload.CertificateId;
        partner.IsActive = true;
        partner.ApprovalStatus = State.Partner.Approved;
        events.PartnerUpdated(partner);
        events.ChainUploaded(upload);
        return MosipAnswer.Of(new JsonObject
        {
            ["signedCertificateData"] = PemEncoding.WriteString("CERTIFICATE", upload.Chain[0].RawDataMemory.Span),
            ["certificateId"] = upload.CertificateId,
            ["timestamp"] = MosipTime.Local(call.Now),
        }).WithoutEcho();
    }

    private MosipAnswer Download(MosipCall call)
    {
        if (store.FindPartner(call.Path("partnerId")) is not { } partner)
            return MosipAnswer.Refuse(PmsErrors.PartnerUnknown, new("partner id in the path", "a registered partner", "an unknown one"));
        if (partner.Certificate is null)
            return MosipAnswer.Refuse(PmsErrors.CertificateNotUploaded, new("certificate of the partner", "one that was uploaded", "none"));
        return MosipAnswer.Of(new JsonObject
        {
            ["certificateData"] = PemEncoding.WriteString("CERTIFICATE", partner.Certificate.RawDataMemory.Span) + "\n",
            ["timestamp"] = MosipTime.Local(call.Now),
        }).WithoutEcho();
    }

    private static MosipAnswer Refuse(CertificateRefusal refusal) =>
        MosipAnswer.Refuse(refusal.Error, new("upload check of the certificate", refusal.WhatToDo, refusal.Reason));
}
