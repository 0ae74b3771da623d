using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>Adds devices, with the checks that both envelopes share.</summary>
internal sealed class DeviceRegister(PmsStore store, MosipRelease release)
{
    private const int IdLimit = 100_000;

    /// <summary>The members of a new device.</summary>
    public static IReadOnlyList<FieldRule> Rules =>
        [new FieldRule("id").UpTo(36, "in between"), Text("deviceProviderId"), Text("deviceTypeCode"), Text("deviceSubTypeCode"), Text("make"), Text("model")];

    public static FieldRule Text(string field) => FieldRule.NotBlank(field).UpTo(36, "in between");

    /// <summary>Adds a device.</summary>
    /// <returns>The refusal; null where it was added.</returns>
    public MosipAnswer? Add(MosipCall call, out DeviceDetail? device)
    {
        device = null;
        if (FindSubType(call) is not { } subType)
            return SubTypeUnknown;
        if (FindProvider(call.Required("deviceProviderId")) is not { } provider)
            return ProviderUnknown;
        string make = call.Required("make"), model = call.Required("model");
        if (store.Devices.Exists(other => other.Provider == provider && Counts(other) && other.SubType == subType && Same(other.Make, make) && Same(other.Model, model)))
            return MosipAnswer.Refuse(DeviceErrors.DeviceExists, new("make, model, type and sub-type", "ones that the provider has not registered", "registered ones"));
        string id = call.Text("id") is { Length: > 0 } given ? given : store.NewId(IdLimit, store.Devices.Select(other => other.Id));
        device = new DeviceDetail(id, provider, subType, call.Now) { Make = make, Model = model };
        store.Devices.Add(device);
        return null;
    }

    public static DeviceSubType? FindSubType(MosipCall call) =>
        DeviceSubType.All.FirstOrDefault(candidate => candidate.Type == call.Text("deviceTypeCode") && candidate.Code == call.Text("deviceSubTypeCode"));

    public State.Partner? FindProvider(string id) => store.FindPartner(id) is { IsActive: true } provider ? provider : null;

    public MosipAnswer ProviderUnknown => MosipAnswer.Refuse(DeviceErrors.ProviderUnknown(release), new("provider", "an active partner", "an unknown or inactive one"));

    public static MosipAnswer SubTypeUnknown => MosipAnswer.Refuse(
        DeviceErrors.SubTypeUnknown, new("deviceTypeCode and deviceSubTypeCode", string.Join(", ", DeviceSubType.All.Select(type => $"{type.Type}/{type.Code}")), "another pair"));

    /// <summary>Whether two texts are the same; from 1.2.2 on without outer blanks and with single inner ones.</summary>
    public bool Same(string left, string right) => release.Pms == PmsLine.V1_2_0
        ? left.Equals(right, StringComparison.OrdinalIgnoreCase)
        : Collapse(left).Equals(Collapse(right), StringComparison.OrdinalIgnoreCase);

    // From 1.2.2 on what was rejected or deactivated may be registered again.
    private bool Counts(DeviceDetail device) =>
        release.Pms == PmsLine.V1_2_0 || (device.ApprovalStatus != HardwareStatus.Rejected && !(device.ApprovalStatus == HardwareStatus.Approved && !device.IsActive));

    private static string Collapse(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
