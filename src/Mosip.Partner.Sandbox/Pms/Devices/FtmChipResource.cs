using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>Chips of foundational trust modules: registered, certified, approved, deactivated.</summary>
internal sealed class FtmChipResource(PmsStore store, DeviceRegister register, PmsOwnership ownership, SandboxKeyManager keyManager, IPmsEvents events, MosipRelease release) : IServiceResource
{
    private const int IdLimit = 100_000;

    private static readonly SearchTable<FtmChip> Chips = new(
        new("ftpChipDetailId", chip => chip.Id), new("ftpProviderId", chip => chip.Provider.Id), new("make", chip => chip.Make), new("model", chip => chip.Model),
        new("certificateAlias", chip => chip.Upload?.CertificateId), new("approvalStatus", chip => chip.ApprovalStatus), new("partnerOrganizationName", chip => chip.Provider.OrganisationName),
        new("active", chip => chip.IsActive), new("deleted", _ => false), new("isActive", chip => chip.IsActive) { IsShown = false }, new("crDtimes", chip => chip.CreatedAt));

    private static readonly PageTable<FtmChip> Listed = new(Row, "partnerId", "orgName", "ftmId", "make", "model", "status", "createdDateTime");

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/ftpchipdetail", Create) { Roles = PmsRoles.FtmProvider, Rules = [DeviceRegister.Text("ftpProviderId"), DeviceRegister.Text("make"), DeviceRegister.Text("model")] },
        new("PUT", "/ftpchipdetail", Update) { Roles = PmsRoles.FtmProvider, Rules = [DeviceRegister.Text("ftpChipDetailId"), DeviceRegister.Text("make"), DeviceRegister.Text("model")] },
        new("PATCH", "/ftpchipdetail", Decide) { Roles = PmsRoles.Administrator, Rules = [DeviceRegister.Text("ftpChipDetailId"), FieldRule.Flag("approvalStatus").Required("value is empty or null")] },
        new("POST", "/ftpchipdetail/uploadcertificate", Upload)
        {
            Roles = PmsRoles.FtmProvider,
            Rules =
            [
                FieldRule.NotBlank("ftpProviderId"), FieldRule.NotBlank("ftpChipDeatilId"), FieldRule.Flag("isItForRegistrationDevice").Required("value is empty or null"), FieldRule.NotBlank("certificateData"),
                FieldRule.NotBlank("organizationName"), FieldRule.NotBlank("partnerDomain"),
            ],
        },
        new("GET", "/ftpchipdetail/getPartnerCertificate/{ftpChipDetailId}", Download) { Roles = PmsRoles.FtmProvider },
        new("POST", "/ftpchipdetail/search", call => Chips.Search(call, store.Chips)) { Roles = PmsRoles.FtmProvider, Rules = SearchTable<FtmChip>.Rules(new FieldRule("purpose")) },
        new("PATCH", "/ftpchipdetail/{ftmId}", Deactivate) { Roles = PmsRoles.FtmProvider, Rules = [new("status")], ApiId = "mosip.pms.deactivate.ftm.patch", Since = PmsLine.V1_2_2 },
        new("GET", "/ftpchipdetail/{ftmId}/certificate-data", DownloadBoth) { Roles = PmsRoles.FtmProvider, ApiId = "mosip.pms.original.ftm.certificate.get", Since = PmsLine.V1_2_2 },
        new("GET", "/ftpchipdetail", ListOwn) { Roles = PmsRoles.FtmProvider, ApiId = "mosip.pms.ftm.chip.details.get", Since = PmsLine.V1_2_2 },
        new("GET", "/ftpchipdetail/v2", List) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.partners.ftm.chip.details.get", Since = PmsLine.V1_2_2 },
    ];

    private MosipAnswer Create(MosipCall call)
    {
        if (register.FindProvider(call.Required("ftpProviderId")) is not { } provider)
            return ProviderUnknown;
        string make = call.Required("make"), model = call.Required("model");
        if (store.Chips.Exists(other => other.Provider == provider && register.Same(other.Make, make) && register.Same(other.Model, model)))
            return ChipExists;
        var chip = new FtmChip(store.NewId(IdLimit, store.Chips.Select(other => other.Id)), provider, call.Now) { Make = make, Model = model };
        store.Chips.Add(chip);
        return MosipAnswer.Of(new JsonObject { ["id"] = chip.Id }).WithoutEcho();
    }

    private MosipAnswer Update(MosipCall call)
    {
        if (Find(call.Required("ftpChipDetailId")) is not { } chip)
            return ChipUnknown;
        string make = call.Required("make"), model = call.Required("model");
        if (store.Chips.Exists(other => other != chip && other.Provider == chip.Provider && register.Same(other.Make, make) && register.Same(other.Model, model)))
            return ChipExists;
        (chip.Make, chip.Model) = (make, model);
        return MosipAnswer.Of(new JsonObject { ["id"] = chip.Id }).WithoutEcho();
    }

    private MosipAnswer Decide(MosipCall call)
    {
        if (Find(call.Required("ftpChipDetailId")) is not { } chip)
            return ChipUnknown;
        bool approves = call.Flag("approvalStatus") == true;
        if (approves && chip.Upload is null)
            return MosipAnswer.Refuse(DeviceErrors.ChipCertificateMissing, new("certificate of the chip", "one that was uploaded", "none"));
        (chip.ApprovalStatus, chip.IsActive) = (approves ? HardwareStatus.Approved : HardwareStatus.Rejected, approves);
        return MosipAnswer.Of(JsonValue.Create("Status updated successfully.")).WithoutEcho();
    }

    private MosipAnswer Upload(MosipCall call)
    {
        if (register.FindProvider(call.Required("ftpProviderId")) is not { } provider)
            return ProviderUnknown;
        // The wire's own spelling.
        if (Find(call.Required("ftpChipDeatilId")) is not { } chip)
            return ChipUnknown;
        if (chip.Provider != provider)
            return MosipAnswer.Refuse(DeviceErrors.ChipOfAnother, new("provider of the chip", "this partner", "another one"));
        if (FindStateFault(chip) is { } fault)
            return fault;
        // The organisation of the request counts, and not that of the partner.
        (PartnerUploadVerdict verdict, PartnerUpload? upload) = keyManager.PartnerCertificates.UploadPartner(
            new PartnerCertificateUpload(call.Text("certificateData"), call.Required("partnerDomain"), call.Required("organizationName")));
        if (upload is null)
            return MosipAnswer.Refuse(verdict.Refusal!.Error, new("upload check of the certificate", verdict.Refusal.WhatToDo, verdict.Refusal.Reason));
        (chip.Upload, chip.ApprovalStatus, chip.IsActive) = (upload, HardwareStatus.Pending, false);
        events.PartnerUpdated(provider, byUpload: true);
        events.ChainUploaded(upload);
        return MosipAnswer.Of(new JsonObject
        {
            // PMS hands the key manager's container on, and puts the certificate where the id belongs.
            ["signedCertificateData"] = upload.SignedCertificateData,
            ["certificateId"] = Pem(upload.Chain[0]),
            ["timestamp"] = MosipTime.Local(call.Now),
        }).WithoutEcho();
    }

    private MosipAnswer? FindStateFault(FtmChip chip)
    {
        if (release.Pms == PmsLine.V1_2_0)
            return null;
        if (chip.ApprovalStatus is not (HardwareStatus.PendingCertificate or HardwareStatus.Approved))
            return MosipAnswer.Refuse(DeviceErrors.ChipState, new("state of the chip", $"{HardwareStatus.PendingCertificate} or {HardwareStatus.Approved}", chip.ApprovalStatus));
        return chip is { ApprovalStatus: HardwareStatus.Approved, IsActive: false }
            ? MosipAnswer.Refuse(DeviceErrors.ChipDeactivated, new("state of the chip", "active", "deactivated"))
            : null;
    }

    private MosipAnswer Download(MosipCall call)
    {
        // An unknown id is no refusal but an empty answer.
        if (Find(call.Path("ftpChipDetailId")) is not { } chip)
            return MosipAnswer.Of(null).WithoutEcho();
        return chip.Upload is { } upload
            ? MosipAnswer.Of(new JsonObject { ["certificateData"] = Pem(upload.Issued) + "\n", ["timestamp"] = MosipTime.Local(call.Now) }).WithoutEcho()
            : MosipAnswer.Refuse(DeviceErrors.ChipCertificateMissing, new("certificate of the chip", "one that was uploaded", "none"));
    }

    private MosipAnswer DownloadBoth(MosipCall call)
    {
        if (Find(call.Path("ftmId")) is not { } chip)
            return Refuse(DeviceErrors.ChipMissing, "chip id in the path", "a chip", "an unknown id");
        if (!PmsOwnership.IsAdministrator(call) && !ownership.PartnersOf(call).Contains(chip.Provider))
            return Refuse(DeviceErrors.ChipOfAnotherUser, "provider of the chip", "a partner of the user", "another one");
        if (chip.ApprovalStatus == HardwareStatus.Rejected)
            return Refuse(DeviceErrors.DownloadOfRejectedChip, "state of the chip", "not rejected", "rejected");
        if (chip is { ApprovalStatus: HardwareStatus.Approved, IsActive: false })
            return Refuse(DeviceErrors.DownloadOfDeactivatedChip, "state of the chip", "active", "deactivated");
        if (chip.Upload is not { } upload)
            return Refuse(release.Pms == PmsLine.V1_3 ? DeviceErrors.DownloadWithoutCertificate : DeviceErrors.DownloadOfRejectedChip, "certificate of the chip", "one that was uploaded", "none");
        bool originalEnded = upload.Uploaded.NotAfter.ToUniversalTime() < call.Now.UtcDateTime, signedEnded = upload.Issued.NotAfter.ToUniversalTime() < call.Now.UtcDateTime;
        return MosipAnswer.Of(new JsonObject
        {
            ["caSignedCertificateData"] = originalEnded ? "" : Pem(upload.Uploaded),
            ["caSignedCertUploadDateTime"] = MosipTime.Offset(upload.Issued.NotBefore),
            ["caSignedCertExpiryDateTime"] = MosipTime.Offset(upload.Uploaded.NotAfter),
            ["isCaSignedCertificateExpired"] = originalEnded,
            ["mosipSignedCertificateData"] = signedEnded ? "" : Pem(upload.Issued),
            ["mosipSignedCertUploadDateTime"] = MosipTime.Offset(upload.Issued.NotBefore),
            ["mosipSignedCertExpiryDateTime"] = MosipTime.Offset(upload.Issued.NotAfter),
            ["isMosipSignedCertificateExpired"] = signedEnded,
        });
    }

    private MosipAnswer Deactivate(MosipCall call)
    {
        if (Deactivation.FindFault(call, ownership) is { } fault)
            return fault;
        if (Find(call.Path("ftmId")) is not { } chip)
            return Refuse(DeviceErrors.ChipMissing, "chip id in the path", "a chip", "an unknown id");
        if (Deactivation.FindStranger(call, ownership, chip.Provider, DeviceErrors.ChipOfAnotherUser) is { } stranger)
            return stranger;
        if (chip.ApprovalStatus != HardwareStatus.Approved)
            return Refuse(DeviceErrors.ChipNotApproved, "state of the chip", HardwareStatus.Approved, chip.ApprovalStatus);
        if (!chip.IsActive)
            return Refuse(DeviceErrors.ChipAlreadyDeactivated, "state of the chip", "active", "deactivated already");
        chip.IsActive = false;
        return MosipAnswer.Of(new JsonObject { ["ftmId"] = chip.Id, ["status"] = chip.ApprovalStatus, ["isActive"] = false });
    }

    private MosipAnswer ListOwn(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        if (own.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.UserHasNoPartners, new("partners of the user", "one at least: a partner whose id is the user's name", "none"));
        return MosipAnswer.Of(new JsonArray([.. store.Chips.Where(chip => own.Contains(chip.Provider)).Select(chip => new JsonObject
        {
            ["ftmId"] = chip.Id,
            ["partnerId"] = chip.Provider.Id,
            ["partnerStatus"] = chip.Provider.ApprovalStatus,
            ["make"] = chip.Make,
            ["model"] = chip.Model,
            ["status"] = HardwareStatus.Listed(chip.ApprovalStatus, chip.IsActive),
            ["isActive"] = chip.IsActive,
            ["isCertificateAvailable"] = chip.Upload is not null,
            ["certificateUploadDateTime"] = chip.Upload is { } upload ? MosipTime.Offset(upload.Issued.NotBefore) : null,
            ["certificateExpiryDateTime"] = chip.Upload is { } ending ? MosipTime.Offset(ending.Issued.NotAfter) : null,
            ["isCertificateExpired"] = chip.Upload is { } old && old.Issued.NotAfter.ToUniversalTime() < call.Now.UtcDateTime,
            ["createdDateTime"] = MosipTime.Offset(chip.CreatedAt),
        })]));
    }

    private MosipAnswer List(MosipCall call) => Listed.List(call, store.Chips, new Dictionary<string, string>
    {
        ["partnerId"] = "partnerId",
        ["orgName"] = "orgName",
        ["ftmId"] = "ftmId",
        ["make"] = "make",
        ["model"] = "model",
        ["status"] = "status",
    });

    private static JsonObject Row(FtmChip chip) => new()
    {
        ["ftmId"] = chip.Id,
        ["partnerId"] = chip.Provider.Id,
        ["orgName"] = chip.Provider.OrganisationName,
        ["make"] = chip.Make,
        ["model"] = chip.Model,
        ["status"] = HardwareStatus.Listed(chip.ApprovalStatus, chip.IsActive),
        ["isActive"] = chip.IsActive,
        ["isCertificateAvailable"] = chip.Upload is not null,
        ["createdDateTime"] = MosipTime.Offset(chip.CreatedAt),
    };

    private FtmChip? Find(string id) => store.Chips.Find(chip => chip.Id == id);

    private static string Pem(X509Certificate2 certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.RawDataMemory.Span);

    private static MosipAnswer Refuse(MosipError error, string check, string expected, string found) =>
        MosipAnswer.Refuse(error, new RefusalExplanation(check, expected, found));

    private static MosipAnswer ProviderUnknown => MosipAnswer.Refuse(DeviceErrors.ChipProviderUnknown, new("provider", "an active partner", "an unknown or inactive one"));

    private static MosipAnswer ChipUnknown => MosipAnswer.Refuse(DeviceErrors.ChipUnknown, new("chip id", "a chip", "an unknown one"));

    private static MosipAnswer ChipExists => MosipAnswer.Refuse(DeviceErrors.ChipExists, new("make and model", "ones that the provider has not registered", "registered ones"));
}
