using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.Searching;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>Versions of secure biometric interfaces, and the devices that they serve, by the older calls.</summary>
internal sealed class BiometricInterfaceResource(PmsStore store, DeviceRegister register, MosipRelease release) : IServiceResource
{
    private const int MaximumYears = 10;

    private static readonly SearchTable<BiometricInterface> Interfaces = new(
        new("id", sbi => sbi.Id), new("swBinaryHash", sbi => Hash(sbi)), new("swVersion", sbi => sbi.Version), new("deviceDetailId", _ => null), new("swCreateDateTime", sbi => MosipTime.Utc(sbi.SoftwareCreatedAt)),
        new("swExpiryDateTime", sbi => MosipTime.Utc(sbi.SoftwareExpiresAt)), new("isActive", sbi => sbi.IsActive), new("approvalStatus", sbi => sbi.ApprovalStatus), new("providerId", sbi => sbi.Provider.Id),
        new("partnerOrganizationName", sbi => sbi.Provider.OrganisationName), new("isDeleted", _ => false), new("crBy", sbi => sbi.Provider.Id), new("crDtimes", sbi => sbi.CreatedAt), new("delDtimes", _ => null),
        new("updBy", _ => null), new("updDtimes", _ => null));

    private static readonly SearchTable<(BiometricInterface Interface, DeviceDetail Device)> Mappings = new(
        new("deviceDetailId", row => row.Device.Id), new("sbiId", row => row.Interface.Id), new("providerId", row => row.Interface.Provider.Id), new("providerName", row => row.Interface.Provider.OrganisationName),
        new("make", row => row.Device.Make), new("model", row => row.Device.Model), new("deviceTypeCode", row => row.Device.SubType.Type), new("deviceSubTypeCode", row => row.Device.SubType.Code),
        new("swBinaryHash", row => Hash(row.Interface)), new("swVersion", row => row.Interface.Version), new("crBy", row => row.Interface.Provider.Id), new("crDtimes", row => row.Device.CreatedAt));

    public ServiceProfile Service => ServiceProfile.PartnerManager;

    public IEnumerable<ServiceEndpoint> Endpoints =>
    [
        new("POST", "/securebiometricinterface", Create)
        {
            Roles = PmsRoles.Devices,
            Rules = [DeviceRegister.Text("swBinaryHash"), VersionRule, FieldRule.Time("swCreateDateTime"), FieldRule.Time("swExpiryDateTime"), FieldRule.NotBlank("providerId")],
        },
        new("PUT", "/securebiometricinterface", Update)
        {
            Roles = PmsRoles.Devices,
            Rules =
            [
                DeviceRegister.Text("id"), DeviceRegister.Text("swBinaryHash"), VersionRule, FieldRule.Time("swCreateDateTime"), FieldRule.Time("swExpiryDateTime"),
                FieldRule.Flag("isActive").Required("value is empty or null"),
            ],
        },
        new("PATCH", "/securebiometricinterface", Decide) { Roles = PmsRoles.Administrator, Rules = [DeviceRegister.Text("id"), DeviceRegister.Text("approvalStatus")] },
        new("PUT", "/securebiometricinterface/devicedetails/map", Map) { Roles = PmsRoles.Devices, Rules = [FieldRule.NotBlank("deviceDetailId"), FieldRule.NotBlank("sbiId")] },
        new("PUT", "/securebiometricinterface/devicedetails/map/remove", Unmap) { Roles = PmsRoles.Devices, Rules = [FieldRule.NotBlank("deviceDetailId"), FieldRule.NotBlank("sbiId")] },
        new("POST", "/securebiometricinterface/devicedetails/map/search", call => Mappings.Search(call, AllMappings)) { Roles = PmsRoles.Devices, Rules = SearchTable<DeviceDetail>.Rules(new FieldRule("purpose")) },
        new("POST", "/securebiometricinterface/search", call => Interfaces.Search(call, store.BiometricInterfaces)) { Roles = PmsRoles.Devices, Rules = SearchTable<BiometricInterface>.Rules(new FieldRule("purpose")) },
        new("POST", "/securebiometricinterface/filtervalues", call => Interfaces.FilterValues(call, store.BiometricInterfaces, sbi => sbi.Id)) { Roles = PmsRoles.Devices, Rules = SearchTable<BiometricInterface>.FilterValueRules() },
    ];

    private static FieldRule VersionRule => FieldRule.NotBlank("swVersion").UpTo(64, "in between");

    private IEnumerable<(BiometricInterface Interface, DeviceDetail Device)> AllMappings => store.BiometricInterfaces.SelectMany(sbi => sbi.Devices.Keys.Select(device => (sbi, device)));

    private MosipAnswer Create(MosipCall call)
    {
        DateTimeOffset created = TimeOf(call, "swCreateDateTime"), expires = TimeOf(call, "swExpiryDateTime");
        if (FindDateFault(created, expires, call.Now) is { } fault)
            return fault;
        if (register.FindProvider(call.Required("providerId")) is not { } provider)
            return register.ProviderUnknown;
        string version = call.Required("swVersion");
        if (store.BiometricInterfaces.Exists(other => other.Provider == provider && register.Same(other.Version, version)))
            return VersionExists;
        var sbi = new BiometricInterface(Guid.NewGuid().ToString(), provider, call.Now)
        {
            BinaryHash = call.Required("swBinaryHash"),
            Version = version,
            SoftwareCreatedAt = created,
            SoftwareExpiresAt = expires,
        };
        store.BiometricInterfaces.Add(sbi);
        return MosipAnswer.Of(new JsonObject { ["id"] = sbi.Id }).WithoutEcho();
    }

    private MosipAnswer? FindDateFault(DateTimeOffset created, DateTimeOffset expires, DateTimeOffset now)
    {
        DateTime today = now.UtcDateTime.Date;
        if (release.Pms == PmsLine.V1_2_0)
            return expires < created ? Refuse(DeviceErrors.ExpiryBeforeCreation, "swExpiryDateTime", "after swCreateDateTime", "before it")
                : expires.UtcDateTime.Date < today ? Refuse(DeviceErrors.ExpiryPast, "swExpiryDateTime", "today or later", "earlier") : null;
        return created.UtcDateTime.Date > today ? Refuse(DeviceErrors.CreationFuture, "swCreateDateTime", "today or earlier", "later")
            : expires.UtcDateTime.Date <= today ? Refuse(DeviceErrors.ExpiryPast, "swExpiryDateTime", "after today", "today or earlier")
            : created.UtcDateTime.Date < today.AddYears(-MaximumYears) ? Refuse(DeviceErrors.CreationTooOld, "swCreateDateTime", "at most ten years ago", "earlier")
            : expires.UtcDateTime.Date > today.AddYears(MaximumYears) ? Refuse(DeviceErrors.ExpiryTooFar, "swExpiryDateTime", "at most ten years ahead", "later") : null;

        static MosipAnswer Refuse(Core.Errors.MosipError error, string check, string expected, string found) => MosipAnswer.Refuse(error, new(check, expected, found));
    }

    private MosipAnswer Update(MosipCall call)
    {
        DateTimeOffset created = TimeOf(call, "swCreateDateTime"), expires = TimeOf(call, "swExpiryDateTime");
        if (release.Pms >= PmsLine.V1_2_2 && FindDateFault(created, expires, call.Now) is { } fault)
            return fault;
        if (Find(call.Required("id")) is not { } sbi)
            return InterfaceUnknown(call.Required("id"));
        string version = call.Required("swVersion");
        if (store.BiometricInterfaces.Exists(other => other != sbi && other.Provider == sbi.Provider && register.Same(other.Version, version)))
            return VersionExists;
        (sbi.BinaryHash, sbi.Version) = (call.Required("swBinaryHash"), version);
        (sbi.SoftwareCreatedAt, sbi.SoftwareExpiresAt) = (created, expires);
        return MosipAnswer.Of(new JsonObject { ["id"] = sbi.Id }).WithoutEcho();
    }

    private MosipAnswer Decide(MosipCall call)
    {
        if (Find(call.Required("id")) is not { } sbi)
            return InterfaceUnknown(call.Required("id"));
        // The guards came with 1.2.2; before, any state may be decided again.
        bool isGuarded = release.Pms >= PmsLine.V1_2_2;
        if (isGuarded && sbi is { ApprovalStatus: HardwareStatus.Approved, IsActive: true })
            return MosipAnswer.Refuse(DeviceErrors.InterfaceApproved, new("state of the interface", "pending", "approved"));
        if (isGuarded && sbi.ApprovalStatus == HardwareStatus.Rejected)
            return MosipAnswer.Refuse(DeviceErrors.InterfaceRejected, new("state of the interface", "pending", "rejected"));
        switch (call.Text("approvalStatus"))
        {
            case "Activate":
                (sbi.ApprovalStatus, sbi.IsActive) = (HardwareStatus.Approved, true);
                return MosipAnswer.Of(JsonValue.Create("Secure biometric details approved successfully.")).WithoutEcho();
            case "De-activate":
                (sbi.ApprovalStatus, sbi.IsActive) = (HardwareStatus.Rejected, false);
                return MosipAnswer.Of(JsonValue.Create("Secure biometric details rejected successfully.")).WithoutEcho();
            default:
                return MosipAnswer.Refuse(DeviceErrors.InterfaceStatusInvalid, new("approvalStatus", "Activate or De-activate, in this case", "another text"));
        }
    }

    private MosipAnswer Map(MosipCall call)
    {
        string deviceId = call.Required("deviceDetailId"), sbiId = call.Required("sbiId");
        DeviceDetail? device = store.Devices.Find(candidate => candidate.Id == deviceId);
        BiometricInterface? sbi = Find(sbiId);
        if (device is not null && sbi?.Devices.ContainsKey(device) == true)
            return MosipAnswer.Of(JsonValue.Create("Mapping already exists")).WithoutEcho();
        if (device is null)
            return MosipAnswer.Refuse(DeviceErrors.DeviceUnknown(deviceId), new("deviceDetailId", "the id of a device", "an unknown one"));
        if (device.ApprovalStatus == HardwareStatus.Rejected)
            return MosipAnswer.Refuse(DeviceErrors.DeviceRejected, new("state of the device", HardwareStatus.Approved, "rejected"));
        if (!device.IsActive)
            return MosipAnswer.Refuse(DeviceErrors.DeviceNotApproved, new("state of the device", HardwareStatus.Approved, device.ApprovalStatus));
        if (sbi is null)
            return InterfaceUnknown(sbiId);
        if (!sbi.IsActive)
            return MosipAnswer.Refuse(DeviceErrors.InterfaceNotApproved, new("state of the interface", HardwareStatus.Approved, sbi.ApprovalStatus));
        if (sbi.SoftwareExpiresAt < call.Now)
            return MosipAnswer.Refuse(DeviceErrors.InterfaceExpired, new("expiry of the interface", "a time to come", "a time past"));
        if (device.Provider != sbi.Provider)
            return MosipAnswer.Refuse(DeviceErrors.ProvidersDiffer, new("providers of device and interface", "the same", "two"));
        sbi.Devices[device] = true;
        return MosipAnswer.Of(JsonValue.Create("Success")).WithoutEcho();
    }

    private MosipAnswer Unmap(MosipCall call)
    {
        DeviceDetail? device = store.Devices.Find(candidate => candidate.Id == call.Text("deviceDetailId"));
        return device is not null && Find(call.Required("sbiId"))?.Devices.Remove(device) == true
            ? MosipAnswer.Of(JsonValue.Create("Success")).WithoutEcho()
            : MosipAnswer.Refuse(DeviceErrors.MappingUnknown, new("mapping of device and interface", "one", "none"));
    }

    private BiometricInterface? Find(string id) => store.BiometricInterfaces.Find(sbi => sbi.Id == id);

    // Java writes the bytes of the text, and bytes go as base64.
    private static string Hash(BiometricInterface sbi) => Convert.ToBase64String(Encoding.ASCII.GetBytes(sbi.BinaryHash));

    private static DateTimeOffset TimeOf(MosipCall call, string member) => MosipTime.TryParseUtc(call.Text(member), out DateTimeOffset time) ? time : call.Now;

    private static MosipAnswer InterfaceUnknown(string id) => MosipAnswer.Refuse(DeviceErrors.InterfaceUnknown(id), new("id", "the id of a biometric interface", "an unknown one"));

    private static MosipAnswer VersionExists => MosipAnswer.Refuse(DeviceErrors.VersionExists, new("swVersion", "one that the provider has not registered", "a registered one"));
}
