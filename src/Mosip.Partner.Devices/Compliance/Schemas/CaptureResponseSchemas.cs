using Mosip.Partner.Devices.Compliance.Validators;

namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>Answers to captures, with <c>dataDecoded</c> and <c>digitalIdDecoded</c> added by the client.</summary>
internal static class CaptureResponseSchemas
{
    private static readonly string[] DataRequired =
        ["digitalId", "digitalIdDecoded", "deviceCode", "deviceServiceVersion", "bioType", "purpose", "env", "bioValue", "transactionId", "timestamp", "requestedScore", "qualityScore"];

    private static readonly Rule BoundedTransactionId = Rules.All(Rules.TransactionId, Rules.Length(4, 50));

    public static Rule Auth { get; } = Biometrics(
        new Dictionary<string, Rule>(Element(Data("Auth", BoundedTransactionId)))
        {
            ["sessionKey"] = Rules.FilledText,
            ["thumbprint"] = Rules.Hash,
        },
        "specVersion", "data", "dataDecoded", "hash", "sessionKey", "thumbprint", "error");

    public static Rule Registration { get; } = Biometrics(
        Element(Data("Registration", BoundedTransactionId)), "specVersion", "data", "dataDecoded", "hash", "error");

    public static Rule Error { get; } = Biometrics(
        new Dictionary<string, Rule>(Unsuccessful(CommonRules.Failure)) { ["sessionKey"] = Rules.TextOrNull, ["thumbprint"] = Rules.TextOrNull },
        "specVersion", "data", "hash", "error");

    public static Rule TransactionIdErrorAuth { get; } = Biometrics(
        new Dictionary<string, Rule>(Unsuccessful(CommonRules.AnyError))
        {
            ["dataDecoded"] = Data("Auth", Rules.TransactionId),
            ["sessionKey"] = Rules.TextOrNull,
            ["thumbprint"] = Rules.TextOrNull,
        },
        "specVersion", "data", "hash", "error");

    public static Rule TransactionIdErrorRegistration { get; } = Biometrics(
        new Dictionary<string, Rule>(Unsuccessful(CommonRules.AnyError)) { ["dataDecoded"] = Data("Registration", Rules.TransactionId) },
        "specVersion", "data", "hash", "error");

    private static Rule Biometrics(IReadOnlyDictionary<string, Rule> element, params string[] required) =>
        Structure.Closed(new Dictionary<string, Rule> { ["biometrics"] = Structure.FirstOf(Structure.Closed(element, required)) }, "biometrics");

    private static Dictionary<string, Rule> Element(Rule data) => new()
    {
        ["specVersion"] = CommonRules.SpecVersion,
        ["data"] = Rules.FilledText,
        ["dataDecoded"] = data,
        ["hash"] = Rules.Hash,
        ["error"] = CommonRules.Success,
    };

    private static Dictionary<string, Rule> Unsuccessful(Rule error) => new()
    {
        ["specVersion"] = Rules.TextOrNull,
        ["data"] = Rules.TextOrNull,
        ["hash"] = Rules.TextOrNull,
        ["error"] = error,
    };

    private static Rule Data(string purpose, Rule transactionId)
    {
        var members = new Dictionary<string, Rule>
        {
            ["digitalId"] = Rules.FilledText,
            ["digitalIdDecoded"] = CommonRules.DigitalId,
            ["deviceCode"] = Rules.FilledText,
            ["deviceServiceVersion"] = Rules.FilledText,
            ["bioType"] = CommonRules.Type,
            ["bioSubType"] = Rules.TextOrNull,
            ["purpose"] = Rules.All(Rules.Text, Rules.OneOf(purpose)),
            ["env"] = CommonRules.Environment,
            ["bioValue"] = Rules.FilledText,
            ["transactionId"] = transactionId,
            // The published schema misspells the keyword that asks for text: a number passes.
            ["timestamp"] = static (value, at, check) => (check.IsStrict ? Rules.DateTimeText : Rules.DateTime)(value, at, check),
            ["requestedScore"] = Rules.Score,
            ["qualityScore"] = Rules.Score,
        };
        string[] required = DataRequired;
        if (purpose == "Auth")
        {
            members["domainUri"] = Rules.Text;
            required = [.. required, "domainUri"];
        }
        return Rules.All(
            Structure.Closed(members),
            OfType("Finger", [.. required, "bioSubType"], BioSubTypes.Fingers, BioSubTypes.Unknown),
            OfType("Iris", [.. required, "bioSubType"], BioSubTypes.Eyes, BioSubTypes.Unknown),
            // Absent, or the four-letter text that a mock device writes.
            OfType("Face", required, [], "null"));
    }

    private static Rule OfType(string type, string[] required, string[] subTypes, string orElse) => Structure.When("bioType", type, Rules.All(
        Structure.Requires(required),
        Structure.Members(
            new Dictionary<string, Rule>
            {
                ["bioSubType"] = Rules.OneOf([.. subTypes, orElse]),
                ["digitalIdDecoded"] = Structure.Members(new Dictionary<string, Rule> { ["type"] = Rules.OneOf(type) }, isOpen: true),
            },
            isOpen: true)));
}
