namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>The parts that several of MOSIP's schemas share.</summary>
internal static class CommonRules
{
    public static readonly string[] Types = ["Finger", "Iris", "Face"];

    public static Rule Type { get; } = Rules.All(Rules.Text, Rules.OneOf(Types));

    public static Rule Environment { get; } = Rules.All(Rules.Text, Rules.OneOf("Staging", "Developer", "Pre-Production", "Production"));

    public static Rule SpecVersion { get; } = Rules.All(Rules.Text, Rules.OneOf("0.9.5", "1.0.0"));

    public static Rule Certification { get; } = Rules.All(Rules.FilledText, Rules.OneOf("L0", "L1"));

    public static Rule DeviceSubId { get; } = Rules.All(Rules.Text, Rules.OneOf("0", "1", "2", "3"));

    /// <summary>Code 0 and Success.</summary>
    public static Rule Success { get; } = Error(Rules.All(Rules.FilledText, Rules.OneOf("0")), Rules.All(Rules.FilledText, Rules.OneOf("Success")));

    /// <summary>Three digits and not Success.</summary>
    public static Rule Failure { get; } = Error(Rules.ThreeDigits, NotSuccess);

    /// <summary>Any code but 0 and not Success.</summary>
    public static Rule AnyFailure { get; } = Error(Rules.All(Rules.FilledText, Rules.NoneOf("0")), NotSuccess);

    /// <summary>Any code with any text.</summary>
    public static Rule AnyError { get; } = Error(Rules.FilledText, Rules.FilledText);

    public static Rule DigitalId { get; } = Rules.All(
        Structure.Closed(
            new Dictionary<string, Rule>
            {
                ["serialNo"] = Rules.FilledText,
                ["make"] = Rules.FilledText,
                ["model"] = Rules.FilledText,
                ["type"] = Type,
                ["deviceSubType"] = Rules.All(Rules.Text, Rules.OneOf("Slap", "Single", "Touchless", "Double", "Full face")),
                ["deviceProvider"] = Rules.FilledText,
                ["deviceProviderId"] = Rules.FilledText,
                ["dateTime"] = Rules.DateTimeText,
            },
            "serialNo", "make", "model", "type", "deviceSubType", "deviceProvider", "deviceProviderId", "dateTime"),
        SubTypes("Finger", "Single", "Slap", "Touchless"),
        SubTypes("Iris", "Single", "Double"),
        SubTypes("Face", "Full face"));

    private static Rule NotSuccess => Rules.All(Rules.FilledText, Rules.NoneOf("Success"));

    private static Rule SubTypes(string type, params string[] subTypes) =>
        Structure.When("type", type, Structure.Members(new Dictionary<string, Rule> { ["deviceSubType"] = Rules.All(Rules.Text, Rules.OneOf(subTypes)) }, isOpen: true));

    private static Rule Error(Rule code, Rule info) =>
        Structure.Closed(new Dictionary<string, Rule> { ["errorCode"] = code, ["errorInfo"] = info }, "errorCode", "errorInfo");
}
