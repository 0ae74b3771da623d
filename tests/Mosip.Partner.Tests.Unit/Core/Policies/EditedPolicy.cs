using System.Text;
using System.Text.Json.Nodes;

namespace Mosip.Partner.Tests.Unit.Core.Policies;

/// <summary>A policy document of one of MOSIP's types after some edits, each drawn from a number.</summary>
internal sealed class EditedPolicy
{
    private static readonly (string Type, string Json)[] Originals =
    [
        ("Auth", """{"authTokenType":"policy","allowedAuthTypes":[{"authType":"bio","authSubType":"IRIS","mandatory":false},{"authType":"otp","authSubType":"","mandatory":true}],"allowedKycAttributes":[{"attributeName":"fullName"},{"attributeName":"photo"}],"kycLanguages":["eng","fra"]}"""),
        ("DataShare", """{"dataSharePolicies":{"typeOfShare":"Data Share","validForInMinutes":"30","transactionsAllowed":"2","encryptionType":"none","shareDomain":"share","source":"ID Repository","protocol":"https"},"shareableAttributes":[{"attributeName":"face","group":"CBEFF","source":[{"attribute":"individualBiometrics","filter":[{"type":"Face"},{"type":"Finger","subType":["Left Thumb","Right Thumb"]},{"language":"eng"}]}],"encrypted":true,"format":"extraction"}]}"""),
        ("MISP", """{"allowAuthRequestDelegation":true,"allowKycRequestDelegation":true,"allowKeyBindingDelegation":true,"trustBindedAuthVerificationToken":true,"allowVciRequestDelegation":true}"""),
    ];

    private static readonly string[] Values = ["null", "true", "7", "1e400", "\"text\"", "\"\"", "\"true\"", "[]", "{}", "[null]", "[{}]", "{\"type\":7}", "[\"a\",5]"];

    private static readonly string[] Names = ["zebra", "Apple", "", "/", "a/b", "subType", "type", "encrypted", "é"];

    private EditedPolicy(string type, JsonObject document) => (Type, Document) = (type, document);

    public string Type { get; }

    public JsonObject Document { get; }

    public byte[] Utf8Json => Encoding.UTF8.GetBytes(Document.ToJsonString());

    public static EditedPolicy Draw(int original, int[] edits)
    {
        (string type, string json) = Pick(Originals, original);
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        foreach (int[] edit in edits.Chunk(3).Where(chunk => chunk.Length == 3))
            Edit(Pick([.. Containers(document)], edit[0]), edit[1], edit[2]);
        return new EditedPolicy(type, document);
    }

    /// <summary>The same members in another order, at every level.</summary>
    public byte[] Utf8JsonReversed() => Encoding.UTF8.GetBytes(Reverse(Document)!.ToJsonString());

    private static void Edit(JsonNode container, int place, int value)
    {
        JsonNode? replacement = JsonNode.Parse(Pick(Values, value));
        switch (container)
        {
            case JsonObject members when place % 3 == 0 && members.Count > 0:
                members.Remove(Pick([.. members.Select(member => member.Key)], value));
                break;
            case JsonObject members when place % 3 == 1 && members.Count > 0:
                members[Pick([.. members.Select(member => member.Key)], place)] = replacement;
                break;
            case JsonObject members:
                members[Pick(Names, place)] = replacement;
                break;
            case JsonArray items when place % 2 == 0 && items.Count > 0:
                items[(int)((uint)place % (uint)items.Count)] = replacement;
                break;
            case JsonArray items:
                items.Insert((int)((uint)place % (uint)(items.Count + 1)), replacement);
                break;
        }
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonObject members => [members, .. members.SelectMany(member => Containers(member.Value))],
        JsonArray items => [items, .. items.SelectMany(Containers)],
        _ => [],
    };

    private static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reverse(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reverse)]),
        _ => node?.DeepClone(),
    };

    private static T Pick<T>(T[] choices, int number) => choices[(int)((uint)number % (uint)choices.Length)];
}
