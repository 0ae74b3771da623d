using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>Makes and models of devices: registered, approved, deactivated.</summary>
internal sealed class DeviceResource(PmsStore store, DeviceRegister register, PmsOwnership ownership) : IServiceResource
{
    private static readonly SearchTable<DeviceDetail> Devices = new(
        new("id", device => device.Id), new("deviceProviderId", device => device.Provider.Id), new("deviceTypeCode", device => device.SubType.Type), new("deviceSubTypeCode", device => device.SubType.Code),
        new("make", device => device.Make), new("model", device => device.Model), new("partnerOrganizationName", device => device.Provider.OrganisationName), new("isActive", device => device.IsActive),
        new("approvalStatus", device => device.ApprovalStatus), new("crDtimes", device => device.CreatedAt));

    // "desciption" is upstream's spelling.
    private static readonly SearchTable<DeviceSubType> SubTypes = new(
        new("code", type => type.Code), new("deviceType", type => type.Type), new("name", type => type.Code), new("desciption", type => $"{type.Type} {type.Code}"), new("isActive", _ => true), new("isDeleted", _ => false));

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/devicedetail", Create) { Roles = PmsRoles.Devices, Rules = DeviceRegister.Rules },
        new("PUT", "/devicedetail", Update)
        {
            Roles = PmsRoles.Devices,
            Rules = [DeviceRegister.Text("id"), DeviceRegister.Text("deviceTypeCode"), DeviceRegister.Text("deviceSubTypeCode"), DeviceRegister.Text("make"), DeviceRegister.Text("model")],
        },
        new("PATCH", "/devicedetail", Decide) { Roles = PmsRoles.Administrator, Rules = [DeviceRegister.Text("id"), DeviceRegister.Text("approvalStatus")] },
        new("POST", "/devicedetail/search", call => Devices.Search(call, store.Devices)) { Roles = PmsRoles.Devices, Rules = SearchTable<DeviceDetail>.Rules(new FieldRule("purpose")) },
        new("POST", "/devicedetail/deviceType/search", call => SubTypes.Search(call, DeviceSubType.All)) { Roles = PmsRoles.Devices, Rules = SearchTable<DeviceSubType>.Rules(new FieldRule("purpose")) },
        new("POST", "/devicedetail/filtervalues", call => Devices.FilterValues(call, store.Devices, device => device.Id)) { Roles = PmsRoles.Devices, Rules = SearchTable<DeviceDetail>.FilterValueRules(new FieldRule("purpose")) },
        new("POST", "/devicedetail/deviceType/filtervalues", FilterSubTypes) { Roles = PmsRoles.Devices, Rules = SearchTable<DeviceSubType>.FilterValueRules(new FieldRule("purpose")) },
        new("POST", "/devicedetail/deviceSubType/filtervalues", FilterSubTypes) { Roles = PmsRoles.Devices, Rules = SearchTable<DeviceSubType>.FilterValueRules(new FieldRule("purpose")) },
        new("PATCH", "/devicedetail/{deviceId}", Deactivate) { Roles = PmsRoles.DeviceProvider, Rules = [new("status")], ApiId = "mosip.pms.deactivate.device.patch", Since = PmsLine.V1_2_2 },
    ];

    private MosipAnswer Create(MosipCall call) => register.Add(call, out DeviceDetail? device) ?? MosipAnswer.Of(new JsonObject { ["id"] = device!.Id }).WithoutEcho();

    private MosipAnswer Update(MosipCall call)
    {
        if (Find(call.Required("id")) is not { } device)
            return DeviceUnknown(call.Required("id"));
        if (DeviceRegister.FindSubType(call) is not { } subType)
            return DeviceRegister.SubTypeUnknown;
        (device.SubType, device.Make, device.Model) = (subType, call.Required("make"), call.Required("model"));
        return MosipAnswer.Of(new JsonObject { ["id"] = device.Id }).WithoutEcho();
    }

    // No state is looked at: what was decided can be decided again.
    private MosipAnswer Decide(MosipCall call)
    {
        if (Find(call.Required("id")) is not { } device)
            return DeviceUnknown(call.Required("id"));
        switch (call.Text("approvalStatus"))
        {
            case "Activate":
                (device.ApprovalStatus, device.IsActive) = (HardwareStatus.Approved, true);
                return MosipAnswer.Of(JsonValue.Create("Device details approved successfully.")).WithoutEcho();
            case "De-activate":
                (device.ApprovalStatus, device.IsActive) = (HardwareStatus.Rejected, false);
                return MosipAnswer.Of(JsonValue.Create("Device details rejected successfully.")).WithoutEcho();
            default:
                return MosipAnswer.Refuse(DeviceErrors.DeviceStatusInvalid, new("approvalStatus", "Activate or De-activate, in this case", "another text"));
        }
    }

    private MosipAnswer Deactivate(MosipCall call)
    {
        if (Deactivation.FindFault(call, ownership) is { } fault)
            return fault;
        if (Find(call.Path("deviceId")) is not { } device)
            return MosipAnswer.Refuse(DeviceErrors.DeviceMissing, new("device id in the path", "a device", "an unknown id"));
        if (Deactivation.FindStranger(call, ownership, device.Provider, DeviceErrors.DeviceOfAnotherUser) is { } stranger)
            return stranger;
        if (device.ApprovalStatus != HardwareStatus.Approved)
            return MosipAnswer.Refuse(DeviceErrors.DeviceNeverApproved, new("state of the device", HardwareStatus.Approved, device.ApprovalStatus));
        if (!device.IsActive)
            return MosipAnswer.Refuse(DeviceErrors.DeviceDeactivated, new("state of the device", "active", "deactivated already"));
        device.IsActive = false;
        return MosipAnswer.Of(new JsonObject { ["deviceId"] = device.Id, ["status"] = device.ApprovalStatus, ["isActive"] = false });
    }

    private static MosipAnswer FilterSubTypes(MosipCall call) => SubTypes.FilterValues(call, DeviceSubType.All, type => type.Code);

    private DeviceDetail? Find(string id) => store.Devices.Find(device => device.Id == id);

    private static MosipAnswer DeviceUnknown(string id) => MosipAnswer.Refuse(DeviceErrors.DeviceUnknown(id), new("id", "the id of a device", "an unknown one"));
}
