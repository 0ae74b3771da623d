using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>Biometric interfaces and their devices by the newer calls: a device is added to an approved interface, and approved together with the mapping.</summary>
internal sealed class InterfaceDeviceResource(PmsStore store, DeviceRegister register, PmsOwnership ownership) : IServiceResource
{
    private static readonly PageTable<BiometricInterface> Interfaces = new(
        InterfaceRow, "partnerId", "orgName", "partnerType", "sbiId", "sbiVersion", "sbiCreatedDateTime", "sbiExpiryDateTime", "status", "createdDateTime", "sbiExpiryStatus", "countOfAssociatedDevices");

    private static readonly PageTable<(DeviceDetail Device, BiometricInterface? Interface)> Devices = new(
        DeviceRow, "deviceId", "sbiId", "sbiVersion", "partnerId", "orgName", "deviceType", "deviceSubType", "make", "model", "status", "createdDateTime");

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/securebiometricinterface/{sbiId}/devices", AddDevice) { Roles = PmsRoles.DeviceProvider, Rules = DeviceRegister.Rules, ApiId = "mosip.pms.add.device.to.sbi.id.post", Since = PmsLine.V1_2_2 },
        new("GET", "/securebiometricinterface/{sbiId}/devices", ReadDevices) { Roles = PmsRoles.DeviceProvider, ApiId = "mosip.pms.sbi.devices.get", Since = PmsLine.V1_2_2 },
        new("PATCH", "/securebiometricinterface/{sbiId}", Deactivate) { Roles = PmsRoles.DeviceProvider, Rules = [new("status")], ApiId = "mosip.pms.deactivate.sbi.patch", Since = PmsLine.V1_2_2 },
        new("GET", "/securebiometricinterface", List) { Roles = PmsRoles.DeviceProvider, ApiId = "mosip.pms.all.sbi.details.get", Since = PmsLine.V1_2_2 },
        new("POST", "/devicedetail/{id}/approval", Approve)
        {
            Roles = PmsRoles.Administrator, Rules = [new("partnerId"), new("sbiId"), new("status")], ApiId = "mosip.pms.approval.mapping.device.to.sbi.post", Since = PmsLine.V1_2_2,
        },
        new("GET", "/devicedetail", ListDevices) { Roles = PmsRoles.Administrator, ApiId = "mosip.pms.get.all.device.details.get", Since = PmsLine.V1_2_2 },
    ];

    private MosipAnswer AddDevice(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        if (own.Count == 0)
            return MosipAnswer.Refuse(PmsErrors.UserHasNoPartners, new("partners of the user", "one at least: a partner whose id is the user's name", "none"));
        if (own.FirstOrDefault(partner => partner.Id == call.Text("deviceProviderId")) is not { } provider)
            return Refuse(DeviceErrors.ProviderOfAnother, "deviceProviderId", "a partner of the user", "another one");
        // Whatever speaks against the device itself comes out as one code.
        if (register.Add(call, out DeviceDetail? device) is { } fault)
            return MosipAnswer.Refuse(DeviceErrors.DeviceNotCreated, fault.Refusal!.Why);
        BiometricInterface? sbi = Find(call);
        if (FindInterfaceFault(sbi, provider, call.Now) is { } refusal)
        {
            store.Devices.Remove(device!);
            return refusal;
        }
        sbi!.Devices[device!] = false;
        return MosipAnswer.Of(new JsonObject { ["id"] = device!.Id });
    }

    private static MosipAnswer? FindInterfaceFault(BiometricInterface? sbi, State.Partner? provider, DateTimeOffset now) => sbi switch
    {
        null => Refuse(DeviceErrors.InterfaceMissing, "interface id", "a biometric interface", "an unknown id"),
        _ when sbi.Provider != provider => Refuse(DeviceErrors.InterfaceOfAnotherPartner, "provider of the interface", "this partner", "another one"),
        { ApprovalStatus: HardwareStatus.Pending } => Refuse(DeviceErrors.InterfacePending, "state of the interface", HardwareStatus.Approved, "pending"),
        { ApprovalStatus: HardwareStatus.Rejected } => Refuse(DeviceErrors.RejectedInterface, "state of the interface", HardwareStatus.Approved, "rejected"),
        { IsActive: false } => Refuse(DeviceErrors.InactiveInterface, "state of the interface", "active", "deactivated"),
        _ => sbi.SoftwareExpiresAt < now ? Refuse(DeviceErrors.InterfaceEnded, "expiry of the interface", "a time to come", "a time past") : null,
    };

    private MosipAnswer ReadDevices(MosipCall call)
    {
        if (Find(call) is not { } sbi)
            return Refuse(DeviceErrors.InterfaceMissing, "interface id in the path", "a biometric interface", "an unknown id");
        if (!PmsOwnership.IsAdministrator(call) && !ownership.PartnersOf(call).Contains(sbi.Provider))
            return Refuse(DeviceErrors.InterfaceOfAnotherPartner, "provider of the interface", "a partner of the user", "another one");
        return MosipAnswer.Of(new JsonArray([.. sbi.Devices.Keys.Select(device => new JsonObject
        {
            ["deviceId"] = device.Id,
            ["deviceTypeCode"] = device.SubType.Type,
            ["deviceSubTypeCode"] = device.SubType.Code,
            ["deviceProviderId"] = device.Provider.Id,
            ["make"] = device.Make,
            ["model"] = device.Model,
            ["status"] = HardwareStatus.Listed(device.ApprovalStatus, device.IsActive),
            ["isActive"] = device.IsActive,
            ["createdDateTime"] = MosipTime.Offset(device.CreatedAt),
        })]));
    }

    private MosipAnswer Deactivate(MosipCall call)
    {
        if (Deactivation.FindFault(call, ownership) is { } fault)
            return fault;
        if (Find(call) is not { } sbi)
            return Refuse(DeviceErrors.InterfaceMissing, "interface id in the path", "a biometric interface", "an unknown id");
        if (Deactivation.FindStranger(call, ownership, sbi.Provider, DeviceErrors.InterfaceOfAnotherUser) is { } stranger)
            return stranger;
        if (sbi.ApprovalStatus != HardwareStatus.Approved)
            return Refuse(DeviceErrors.InterfaceNeverApproved, "state of the interface", HardwareStatus.Approved, sbi.ApprovalStatus);
        if (!sbi.IsActive)
            return Refuse(DeviceErrors.InterfaceDeactivated, "state of the interface", "active", "deactivated already");
        sbi.IsActive = false;
        foreach (DeviceDetail device in sbi.Devices.Keys)
        {
            device.IsActive = false;
            if (device.ApprovalStatus == HardwareStatus.Pending)
                device.ApprovalStatus = HardwareStatus.Rejected;
        }
        return MosipAnswer.Of(new JsonObject { ["sbiId"] = sbi.Id, ["sbiVersion"] = sbi.Version, ["status"] = sbi.ApprovalStatus, ["isActive"] = false });
    }

    private MosipAnswer Approve(MosipCall call)
    {
        string? partnerId = call.Text("partnerId"), status = call.Text("status");
        if (partnerId is null || status is null)
            return MosipAnswer.Refuse(PmsErrors.RequestInvalid, new("partnerId and status", "both", "one or none"));
        if (status is not (HardwareStatus.Approved or HardwareStatus.Rejected))
            return Refuse(DeviceErrors.NeitherApprovedNorRejected, "status", "approved or rejected, in this case", "another text");
        bool approves = status == HardwareStatus.Approved;
        if (call.Text("sbiId") is not { } sbiId)
            return Refuse(approves ? DeviceErrors.ApprovalWithoutInterface : DeviceErrors.RejectionWithoutInterface, "sbiId", "the id of a biometric interface", "none");
        BiometricInterface? sbi = store.BiometricInterfaces.Find(candidate => candidate.Id == sbiId);
        State.Partner? partner = store.FindPartner(partnerId);
        if (FindInterfaceFault(sbi, partner, call.Now) is { } wrong)
            return wrong;
        if (FindDeviceFault(store.Devices.Find(candidate => candidate.Id == call.Path("id")), partner, sbi!, out DeviceDetail? device) is { } fault)
            return fault;
        (device!.ApprovalStatus, device.IsActive) = (status, approves);
        // Upstream activates the mapping also where the device is rejected.
        sbi!.Devices[device] = true;
        return MosipAnswer.Of(JsonValue.Create(true));
    }

    private static MosipAnswer? FindDeviceFault(DeviceDetail? found, State.Partner? partner, BiometricInterface sbi, out DeviceDetail? device)
    {
        device = found;
        return found switch
        {
            null => Refuse(DeviceErrors.DeviceMissing, "device id in the path", "a device", "an unknown id"),
            _ when found.Provider != partner => Refuse(DeviceErrors.DeviceOfAnotherPartner, "provider of the device", "this partner", "another one"),
            { ApprovalStatus: not HardwareStatus.Pending } => Refuse(DeviceErrors.DeviceNotPending, "state of the device", HardwareStatus.Pending, found.ApprovalStatus),
            _ => sbi.Devices.ContainsKey(found) ? null : Refuse(DeviceErrors.MappingMissing, "mapping of device and interface", "one", "none"),
        };
    }

    private MosipAnswer List(MosipCall call)
    {
        IReadOnlyList<State.Partner> own = ownership.PartnersOf(call);
        IEnumerable<BiometricInterface> rows = store.BiometricInterfaces
            .Where(sbi => PmsOwnership.IsAdministrator(call) || own.Contains(sbi.Provider))
            .Where(sbi => call.Query("sbiExpiryStatus") is not { Length: > 0 } wanted || wanted == (sbi.SoftwareExpiresAt < call.Now ? "expired" : "valid"));
        if (int.TryParse(call.Query("expiryPeriod"), out int days))
            rows = rows.Where(sbi => sbi.SoftwareExpiresAt <= call.Now.AddDays(days));
        return Interfaces.List(call, rows, new Dictionary<string, string>
        {
            ["partnerId"] = "partnerId",
            ["orgName"] = "orgName",
            ["sbiId"] = "sbiId",
            ["sbiVersion"] = "sbiVersion",
            ["status"] = "status",
        });
    }

    private MosipAnswer ListDevices(MosipCall call) => Devices.List(
        call,
        store.Devices.Select(device => (device, store.BiometricInterfaces.Find(sbi => sbi.Devices.ContainsKey(device)))),
        new Dictionary<string, string>
        {
            ["deviceId"] = "deviceId",
            ["partnerId"] = "partnerId",
            ["orgName"] = "orgName",
            ["deviceType"] = "deviceType",
            ["deviceSubType"] = "deviceSubType",
            ["status"] = "status",
            ["make"] = "make",
            ["model"] = "model",
            ["sbiId"] = "sbiId",
            ["sbiVersion"] = "sbiVersion",
        });

    private BiometricInterface? Find(MosipCall call) => store.BiometricInterfaces.Find(sbi => sbi.Id == call.Path("sbiId"));

    private static JsonObject InterfaceRow(BiometricInterface sbi) => new()
    {
        ["partnerId"] = sbi.Provider.Id,
        ["orgName"] = sbi.Provider.OrganisationName,
        ["sbiId"] = sbi.Id,
        ["sbiVersion"] = sbi.Version,
        ["status"] = HardwareStatus.Listed(sbi.ApprovalStatus, sbi.IsActive),
        ["isActive"] = sbi.IsActive,
        ["sbiCreatedDateTime"] = MosipTime.Offset(sbi.SoftwareCreatedAt),
        ["sbiExpiryDateTime"] = MosipTime.Offset(sbi.SoftwareExpiresAt),
        ["sbiExpiryStatus"] = sbi.SoftwareExpiresAt < sbi.CreatedAt ? "expired" : "valid",
        ["countOfAssociatedDevices"] = sbi.Devices.Count,
        ["countOfApprovedDevices"] = sbi.Devices.Keys.Count(device => device is { ApprovalStatus: HardwareStatus.Approved, IsActive: true }),
        ["countOfPendingDevices"] = sbi.Devices.Keys.Count(device => device.ApprovalStatus == HardwareStatus.Pending),
        ["createdDateTime"] = MosipTime.Offset(sbi.CreatedAt),
    };

    private static JsonObject DeviceRow((DeviceDetail Device, BiometricInterface? Interface) row) => new()
    {
        ["deviceId"] = row.Device.Id,
        ["partnerId"] = row.Device.Provider.Id,
        ["orgName"] = row.Device.Provider.OrganisationName,
        ["deviceType"] = row.Device.SubType.Type,
        ["deviceSubType"] = row.Device.SubType.Code,
        ["status"] = HardwareStatus.Listed(row.Device.ApprovalStatus, row.Device.IsActive),
        ["make"] = row.Device.Make,
        ["model"] = row.Device.Model,
        ["createdDateTime"] = MosipTime.Offset(row.Device.CreatedAt),
        ["sbiId"] = row.Interface?.Id,
        ["sbiVersion"] = row.Interface?.Version,
    };

    private static MosipAnswer Refuse(MosipError error, string check, string expected, string found) =>
        MosipAnswer.Refuse(error, new RefusalExplanation(check, expected, found));
}
