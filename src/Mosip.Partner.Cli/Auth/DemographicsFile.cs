using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Cli.Auth;

/// <summary>Reads MOSIP's <c>demographics</c> member from a file. Messages name members and never repeat values.</summary>
internal static class DemographicsFile
{
    private const int MaximumSize = 1024 * 1024;
    private const string Operation = "read demographics";

    private static readonly HashSet<string> OwnMembers = new(StringComparer.Ordinal)
    {
        "name", "dob", "age", "dobType", "gender", "phoneNumber", "emailId", "addressLine1", "addressLine2", "addressLine3",
        "location1", "location2", "location3", "postalCode", "fullAddress",
    };

    /// <exception cref="MosipInputException">The file is not readable, not JSON, or a member has a form that IDA does not know.</exception>
    public static async Task<DemographicFactor> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        byte[] content = await InputFiles.ReadAsync(file, MaximumSize, Operation, cancellationToken).ConfigureAwait(false);
        try
        {
            using JsonDocument document = JsonDocument.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : throw Invalid("a JSON object is expected");
        }
        catch (JsonException e)
        {
            throw new MosipInputException(MosipInputFault.Malformed, Operation, $"{file}: not JSON, or a member occurs twice", e);
        }
    }

    private static DemographicFactor Read(JsonElement json) => new()
    {
        Name = Localized(json, "name"),
        DateOfBirth = Text(json, "dob") is { } date ? ReadDate(date) : null,
        Age = Text(json, "age") is { } age ? ReadAge(age) : null,
        DateOfBirthType = Localized(json, "dobType"),
        Gender = Localized(json, "gender"),
        PhoneNumber = Text(json, "phoneNumber"),
        EmailAddress = Text(json, "emailId"),
        AddressLine1 = Localized(json, "addressLine1"),
        AddressLine2 = Localized(json, "addressLine2"),
        AddressLine3 = Localized(json, "addressLine3"),
        Location1 = Localized(json, "location1"),
        Location2 = Localized(json, "location2"),
        Location3 = Localized(json, "location3"),
        PostalCode = Text(json, "postalCode"),
        FullAddress = Localized(json, "fullAddress"),
        Additional = json.EnumerateObject()
            .Where(member => !OwnMembers.Contains(member.Name) && member.Value.ValueKind != JsonValueKind.Null)
            .ToDictionary(member => member.Name, member => ReadAdditional(member.Name, member.Value), StringComparer.Ordinal),
    };

    private static JsonElement? Find(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement json, string name) => Find(json, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => throw Invalid($"'{name}' is not text"),
    };

    private static LocalizedText[] Localized(JsonElement json, string name) =>
        Find(json, name) is { } value ? ReadLocalized(name, value) : [];

    private static LocalizedText[] ReadLocalized(string name, JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.Object
            ? new LocalizedText(Text(entry, "language") ?? "", Text(entry, "value") ?? "")
            : throw Invalid($"an entry of '{name}' is not an object with language and value"))]
        : throw Invalid($"'{name}' is not a list of objects with language and value");

    private static DemographicValue ReadAdditional(string name, JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.String } => DemographicValue.Text(value.GetString()!),
        { ValueKind: JsonValueKind.Number } => DemographicValue.Text(value.GetRawText()),
        { ValueKind: JsonValueKind.Array } when value.GetArrayLength() > 0 => value.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.String)
            ? DemographicValue.List([.. value.EnumerateArray().Select(entry => entry.GetString()!)])
            : DemographicValue.Localized(ReadLocalized(name, value)),
        _ => throw Invalid($"'{name}' is neither text nor a list of texts or of objects with language and value"),
    };

    private static DateOnly ReadDate(string text) =>
        DateOnly.TryParseExact(text, MosipAuthenticationOptions.DefaultDateOfBirthPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Invalid($"'dob' is not a date of the form {MosipAuthenticationOptions.DefaultDateOfBirthPattern}");

    private static int ReadAge(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int age) ? age : throw Invalid("'age' is not a number of years");

    private static MosipInputException Invalid(string why) => new(MosipInputFault.InvalidContent, Operation, why);
}
