using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>
/// The shape of a policy document and PMS's way to report the first fault: at each object its own rules (unwanted members, values, missing
/// members, type), then its members by name, arrays by index; nothing below a value of the wrong type.
/// </summary>
internal sealed record PolicySchema
{
    private static readonly PolicySchema Text = new() { Kind = "string" };
    private static readonly PolicySchema Boolean = new() { Kind = "boolean" };

    private static readonly PolicySchema Auth = Closed(
        ["authTokenType", "allowedAuthTypes", "allowedKycAttributes"],
        ("authTokenType", Text with { Values = ["random", "partner", "policy"] }),
        ("allowedAuthTypes", ListOf(Closed(["authType", "mandatory"], ("authType", Text), ("authSubType", Text), ("mandatory", Boolean)))),
        ("allowedKycAttributes", ListOf(Closed(["attributeName"], ("attributeName", Text)))),
        ("kycLanguages", ListOf(Text)));

    private static readonly PolicySchema Misp = Closed(
        ["allowAuthRequestDelegation", "allowKycRequestDelegation", "allowKeyBindingDelegation"],
        ("allowAuthRequestDelegation", Boolean), ("allowKycRequestDelegation", Boolean), ("allowKeyBindingDelegation", Boolean),
        ("trustBindedAuthVerificationToken", Boolean), ("allowVciRequestDelegation", Boolean));

    private string Kind { get; init; } = "";

    private IReadOnlyList<string>? Values { get; init; }

    private IReadOnlyList<string> Required { get; init; } = [];

    private Dictionary<string, PolicySchema> Members { get; init; } = [];

    private PolicySchema? Item { get; init; }

    /// <summary>Whether PMS takes policies of this type.</summary>
    public static bool Knows(string policyType) => policyType.ToUpperInvariant() is "AUTH" or "DATASHARE" or "CREDENTIALISSUANCE" or "MISP";

    /// <summary>The schema of a policy type, or null where the sandbox does not hold it.</summary>
    public static PolicySchema? Find(string policyType) => policyType.ToUpperInvariant() switch { "AUTH" => Auth, "MISP" => Misp, _ => null };

    /// <summary>The error of the first fault, or null.</summary>
    public MosipError? FindFault(JsonNode? value) => FindFault(value, "");

    private MosipError? FindFault(JsonNode? value, string path)
    {
        var members = value as JsonObject;
        if (Kind == "object" && members?.Select(member => member.Key).Where(name => !Members.ContainsKey(name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unwanted)
            return ServiceErrors.Error("PMS_PV_005", $"Invalid input parameter - {Join(path, unwanted)} in policy data");
        if (Values is not null && !(value?.GetValueKind() == JsonValueKind.String && Values.Contains(value.GetValue<string>())))
            return ServiceErrors.Error("PMS_PV_005", $"Invalid input parameter - {path} in policy data");
        if (members is not null && Required.Where(name => !members.ContainsKey(name)).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing)
            return ServiceErrors.Error("PMS_PV_006", $"Missing input parameter - {Join(path, missing)} in policy data");
        if (KindOf(value) != Kind)
            return ServiceErrors.Error("PMS_PV_007", $"Format Error: Expected format is {Join(path, Kind)}.");
        return Children(value, path).Select(child => child.Schema.FindFault(child.Value, child.Path)).FirstOrDefault(fault => fault is not null);
    }

    private IEnumerable<(PolicySchema Schema, JsonNode? Value, string Path)> Children(JsonNode? value, string path) => value switch
    {
        JsonObject members => members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => (Members[member.Key], member.Value, Join(path, member.Key))),
        JsonArray items => items.Select((item, index) => (Item!, item, Join(path, $"{index}"))),
        _ => [],
    };

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        _ => "null",
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private static PolicySchema ListOf(PolicySchema item) => new() { Kind = "array", Item = item };

    private static PolicySchema Closed(string[] required, params (string Name, PolicySchema Schema)[] members) =>
        new() { Kind = "object", Required = required, Members = members.ToDictionary(member => member.Name, member => member.Schema) };
}
