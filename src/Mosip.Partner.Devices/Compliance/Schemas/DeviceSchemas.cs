namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>Discovery, device info and digital ID.</summary>
internal static class DeviceSchemas
{
    private static readonly string[] InfoMembers =
        ["env", "digitalId", "purpose", "serviceVersion", "deviceStatus", "firmware", "certification", "specVersion", "deviceSubId", "callbackId", "deviceId", "deviceCode"];

    private static readonly Rule Purpose = Rules.All(Rules.Text, Rules.OneOf("Auth", "Registration"));

    public static Rule DiscoverRequest { get; } = Structure.Closed(
        new Dictionary<string, Rule> { ["type"] = Rules.All(Rules.Text, Rules.OneOf(["Biometric Device", .. CommonRules.Types])) }, "type");

    public static Rule InvalidDiscoverRequest { get; } = Structure.Closed(new Dictionary<string, Rule> { ["type"] = Rules.Text }, "type");

    public static Rule DiscoverResponse { get; } = Structure.FirstOf(
        Structure.Closed(
            new Dictionary<string, Rule>
            {
                ["deviceId"] = Rules.FilledText,
                ["deviceStatus"] = Rules.All(Rules.Text, Rules.OneOf("Ready", "Busy", "Not Ready", "Not Registered")),
                ["certification"] = CommonRules.Certification,
                ["serviceVersion"] = Rules.FilledText,
                ["deviceSubId"] = Structure.FirstOf(CommonRules.DeviceSubId, smallest: 1),
                ["callbackId"] = Rules.FilledText,
                ["digitalId"] = Rules.FilledText,
                ["digitalIdDecoded"] = CommonRules.DigitalId,
                ["deviceCode"] = Rules.FilledText,
                ["specVersion"] = Structure.FirstOf(CommonRules.SpecVersion),
                ["purpose"] = Purpose,
                ["error"] = CommonRules.Success,
            },
            "deviceId", "deviceStatus", "certification", "callbackId", "digitalId", "deviceCode", "specVersion", "purpose", "error"),
        smallest: 1);

    public static Rule DiscoverResponseError { get; } = Structure.FirstOf(
        Structure.Closed(
            new Dictionary<string, Rule>
            {
                ["deviceId"] = Rules.TextOrNull,
                ["deviceStatus"] = Rules.TextOrNull,
                ["certification"] = Rules.TextOrNull,
                ["serviceVersion"] = Rules.TextOrNull,
                ["deviceSubId"] = Rules.ListOrNull,
                ["callbackId"] = Rules.TextOrNull,
                ["digitalId"] = Rules.TextOrNull,
                ["digitalIdDecoded"] = Structure.ClosedOrNull(
                    new[] { "serialNo", "make", "model", "type", "deviceSubType", "deviceProvider", "deviceProviderId", "dateTime" }.ToDictionary(name => name, _ => Rules.TextOrNull)),
                ["deviceCode"] = Rules.TextOrNull,
                ["specVersion"] = Rules.ListOrNull,
                ["purpose"] = Rules.TextOrNull,
                ["error"] = CommonRules.Failure,
            },
            "error"),
        smallest: 1);

    public static Rule InfoRequest { get; } = Structure.Closed(new Dictionary<string, Rule>());

    public static Rule InfoResponse { get; } = SuccessfulInfo("Ready", "Busy", "Not Ready", "Not Registered");

    public static Rule InfoReadyResponse { get; } = SuccessfulInfo("Ready");

    public static Rule InfoBusyResponse { get; } = Structure.FirstOf(
        Structure.ClosedOrNull(Unsuccessful(Info("Busy"), CommonRules.Failure), "error"), smallest: 1);

    public static Rule InfoNotReadyResponse { get; } = Structure.FirstOf(
        Structure.Closed(Unsuccessful(Info("Not Ready"), CommonRules.AnyFailure), "error"));

    public static Rule InfoNotRegisteredResponse { get; } = Structure.FirstOf(
        Structure.ClosedOrNull(
            Unsuccessful(
                new Dictionary<string, Rule>(Info("Not Registered"))
                {
                    ["env"] = Rules.All(Rules.Text, Rules.OneOf("None", "Staging", "Developer", "Pre-Production", "Production")),
                    ["purpose"] = Rules.All(Rules.Text, Rules.NoneOf("Auth", "Registration")),
                    ["deviceId"] = Rules.TextOrNull,
                    ["deviceCode"] = Rules.TextOrNull,
                },
                CommonRules.AnyFailure),
            "error"),
        smallest: 1);

    private static Rule SuccessfulInfo(params string[] statuses) => Structure.FirstOf(
        Structure.Closed(
            new Dictionary<string, Rule>
            {
                ["deviceInfo"] = Rules.FilledText,
                ["deviceInfoDecoded"] = Structure.Closed(Info(statuses), InfoMembers),
                ["error"] = CommonRules.Success,
            },
            "deviceInfo", "error"),
        smallest: 1);

    private static Dictionary<string, Rule> Unsuccessful(Dictionary<string, Rule> info, Rule error) => new()
    {
        ["deviceInfo"] = Rules.TextOrNull,
        ["deviceInfoDecoded"] = Structure.ClosedOrNull(info, InfoMembers),
        ["error"] = error,
    };

    private static Dictionary<string, Rule> Info(params string[] statuses) => new()
    {
        ["env"] = CommonRules.Environment,
        ["digitalId"] = Rules.FilledText,
        ["digitalIdDecoded"] = CommonRules.DigitalId,
        ["purpose"] = Purpose,
        ["serviceVersion"] = Rules.FilledText,
        ["deviceStatus"] = Rules.All(Rules.Text, Rules.OneOf(statuses)),
        ["firmware"] = Rules.FilledText,
        ["certification"] = CommonRules.Certification,
        ["specVersion"] = Structure.FirstOf(CommonRules.SpecVersion, smallest: 1),
        ["deviceSubId"] = Structure.FirstOf(CommonRules.DeviceSubId, smallest: 1),
        ["callbackId"] = Rules.FilledText,
        ["deviceId"] = Rules.FilledText,
        ["deviceCode"] = Rules.FilledText,
    };
}
