using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Devices.Compliance.Validators;

namespace Mosip.Partner.Devices.Compliance.Schemas;

/// <summary>Requests to capture. Their lists of required members of <c>bio</c> stand where they have no effect, so there are none.</summary>
internal static class CaptureRequestSchemas
{
    private static readonly string[] Required = ["env", "purpose", "specVersion", "timeout", "captureTime", "transactionId", "bio"];
    private static readonly string[] BioRequired = ["type", "count", "bioSubType", "requestedScore", "deviceId", "deviceSubId", "previousHash"];

    private static readonly Rule StrictlyRequired = static (value, at, check) =>
    {
        if (check.IsStrict)
            Structure.Requires(BioRequired)(value, at, check);
    };

    private static readonly Rule EmptyOptions = Structure.ClosedOrNull(new Dictionary<string, Rule>());
    private static readonly Rule OpenOptions = Rules.OfType("an object or null", JsonValueKind.Object, JsonValueKind.Null);

    public static Rule Auth { get; } = Structure.Closed(
        new Dictionary<string, Rule>(Request(["Auth"], Rules.TransactionId, EmptyOptions))
        {
            ["domainUri"] = Rules.TextOrNull,
            ["bio"] = Structure.ListOf(Rules.All(
                Structure.Closed(new Dictionary<string, Rule>(Bio(Structure.ListOf(Rules.TextOrNull)))
                {
                    ["count"] = Rules.All(Rules.Text, Counts(11)),
                    ["deviceSubId"] = Rules.All(Rules.Text, Rules.OneOf("0")),
                }),
                StrictlyRequired,
                OfType("Finger", Structure.Contains([.. BioSubTypes.Fingers, BioSubTypes.Unknown]), Counts(11)),
                OfType("Iris", Structure.Contains([.. BioSubTypes.Eyes, BioSubTypes.Unknown]), Counts(3)),
                OfType("Face", Structure.ListOf(Rules.Null), Counts(2)))),
        },
        Required);

    public static Rule Registration { get; } = Structure.Closed(
        new Dictionary<string, Rule>(Request(["Registration"], Rules.TransactionId, EmptyOptions))
        {
            ["bio"] = Structure.ListOf(Rules.All([Structure.Closed(RegistrationBio()), StrictlyRequired, .. RegistrationParts()])),
        },
        Required);

    public static Rule InvalidRegistration { get; } = Rules.All(
        Rules.OfType("an object", JsonValueKind.Object),
        Structure.Members(
            new Dictionary<string, Rule>(Request(["Registration"], Rules.FilledText, OpenOptions))
            {
                ["bio"] = Structure.ListOf(Rules.All([Rules.OfType("an object", JsonValueKind.Object), Structure.Members(RegistrationBio(), isOpen: true), .. RegistrationParts()])),
            },
            isOpen: true));

    public static Rule Error { get; } = Structure.Closed(
        new Dictionary<string, Rule>(Request(["Auth", "Registration"], Rules.FilledText, EmptyOptions))
        {
            ["domainUri"] = Rules.TextOrNull,
            ["bio"] = Structure.ListOf(Structure.Closed(new Dictionary<string, Rule>(Bio(Rules.All(Structure.ListOf(Rules.TextOrNull), Structure.Unique)))
            {
                ["exception"] = Rules.All(Structure.List(0), Structure.Unique),
            })),
        },
        Required);

    private static Dictionary<string, Rule> Request(string[] purposes, Rule transactionId, Rule options) => new()
    {
        ["env"] = CommonRules.Environment,
        ["purpose"] = Rules.All(Rules.Text, Rules.OneOf(purposes)),
        ["specVersion"] = CommonRules.SpecVersion,
        ["timeout"] = Rules.Timeout,
        ["captureTime"] = Rules.DateTimeText,
        ["transactionId"] = transactionId,
        ["customOpts"] = options,
    };

    private static Dictionary<string, Rule> Bio(Rule subTypes) => new()
    {
        ["type"] = CommonRules.Type,
        ["count"] = Rules.Text,
        ["bioSubType"] = subTypes,
        ["requestedScore"] = Rules.Score,
        ["deviceId"] = Rules.FilledText,
        ["deviceSubId"] = CommonRules.DeviceSubId,
        ["previousHash"] = Rules.Text,
    };

    private static Dictionary<string, Rule> RegistrationBio() => new(Bio(Rules.All(Structure.List(0), Structure.Unique)))
    {
        ["exception"] = Rules.All(Structure.List(0), Structure.Unique),
    };

    private static IEnumerable<Rule> RegistrationParts() =>
    [
        Part("Finger", "1", Only(BioSubTypes.LeftSlap), Only(BioSubTypes.LeftSlap), 4),
        Part("Finger", "2", Only(BioSubTypes.RightSlap), Only(BioSubTypes.RightSlap), 4),
        Part("Finger", "3", Only(BioSubTypes.Thumbs), Only(BioSubTypes.Thumbs), 2),
        Part("Iris", "1", Only("Left"), Rules.Null, 1),
        Part("Iris", "2", Only("Right"), Rules.Null, 1),
        Part("Iris", "3", Only(BioSubTypes.Eyes), Only(BioSubTypes.Eyes), 2),
        Structure.When("type", "Face", Structure.Members(
            new Dictionary<string, Rule>
            {
                ["bioSubType"] = Structure.ListOf(Rules.Null),
                ["exception"] = Structure.Each(Only(BioSubTypes.All)),
                ["count"] = Counts(1),
                ["deviceSubId"] = Rules.OneOf("0"),
            },
            isOpen: true)),
    ];

    private static Rule Part(string type, string deviceSubId, Rule subType, Rule exception, int count) =>
        Structure.When("type", type, Structure.When("deviceSubId", deviceSubId, Structure.Members(
            new Dictionary<string, Rule>
            {
                ["bioSubType"] = Structure.Each(subType),
                ["exception"] = Structure.Each(exception),
                ["count"] = Counts(count),
            },
            isOpen: true)));

    private static Rule OfType(string type, Rule subTypes, Rule count) =>
        Structure.When("type", type, Structure.Members(new Dictionary<string, Rule> { ["bioSubType"] = subTypes, ["count"] = count }, isOpen: true));

    // Null passes the type, and is then none of the words.
    private static Rule Only(params string[] words) => Rules.All(Rules.TextOrNull, Rules.OneOf(words));

    private static Rule Counts(int largest) =>
        Rules.OneOf([.. Enumerable.Range(0, largest + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]);
}
