using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>
/// The identity JSON of an eKYC answer (KycServiceImpl): only attributes that the policy names, under IDA's own names where there are such, with
/// a language suffix where the attribute is multilingual. All values are text.
/// </summary>
internal sealed class KycIdentity(IdaConfiguration configuration)
{
    /// <summary>IDA's own demographic names in its order, and whether each comes by language.</summary>
    private static readonly (string Name, bool IsMultilingual)[] StaticNames =
    [
        ("name", true), ("dob", false), ("dobType", false), ("age", false), ("gender", true), ("phoneNumber", false), ("emailId", false),
        ("addressLine1", true), ("addressLine2", true), ("addressLine3", true), ("location1", true), ("location2", true), ("location3", true),
        ("postalCode", false), ("fullAddress", true),
    ];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The UTF-8 bytes of the JSON; null where the policy names no attribute.</summary>
    /// <exception cref="ServiceRefusedException">The policy names the photo and the person has none.</exception>
    public byte[]? Build(Resident resident, AuthPolicy policy, DateTimeOffset now)
    {
        if (policy.AllowedKycAttributes.Count == 0)
            return null;
        var identity = new Dictionary<string, string>();
        IReadOnlyList<string> languages = Languages(policy);
        foreach (string attribute in policy.AllowedKycAttributes)
            Add(identity, attribute, resident, policy, languages, now);
        return JsonSerializer.SerializeToUtf8Bytes(identity, Json);
    }

    private void Add(Dictionary<string, string> identity, string attribute, Resident resident, AuthPolicy policy, IReadOnlyList<string> languages, DateTimeOffset now)
    {
        if (IsPhoto(attribute))
        {
            identity[attribute] = Photo(resident);
            return;
        }
        (string Name, bool IsMultilingual) known = FindStaticName(attribute);
        if (known.Name is null)
            AddDynamic(identity, attribute, resident, policy, languages);
        else if (known.Name == "age")
            AddIfAny(identity, "age", Age(Text(resident, policy, "dob", null), now));
        else if (!known.IsMultilingual)
            AddIfAny(identity, known.Name, Text(resident, policy, known.Name, null));
        else
            foreach (string language in languages)
                AddIfAny(identity, $"{known.Name}_{language}", Text(resident, policy, known.Name, language));
    }

    // A name of its own keeps it; else the first of IDA's names behind which the attribute stands takes it.
    private (string Name, bool IsMultilingual) FindStaticName(string attribute)
    {
        (string Name, bool IsMultilingual) own = Array.Find(StaticNames, name => name.Name == attribute);
        return own.Name is not null || configuration.IdentityMapping.DynamicAttributesOf(attribute) is not null
            ? own
            : Array.Find(StaticNames, name => name.Name != "fullAddress" && configuration.IdentityMapping.AttributesOf(name.Name).Contains(attribute));
    }

    private void AddDynamic(Dictionary<string, string> identity, string name, Resident resident, AuthPolicy policy, IReadOnlyList<string> languages)
    {
        IReadOnlyList<string> attributes = configuration.IdentityMapping.DynamicAttributesOf(name) ?? [name];
        List<(string Attribute, AttributeValue Value)> present = [.. Present(resident, policy, attributes)];
        if (present.Count == 0)
            return;
        if (present[0].Value.Value is { } plain)
        {
            AddIfAny(identity, present[0].Attribute, plain);
            return;
        }
        foreach (string language in languages)
            AddIfAny(identity, $"{name}_{language}", Join(present, language));
    }

    private string Text(Resident resident, AuthPolicy policy, string staticName, string? language) =>
        Join(Present(resident, policy, configuration.IdentityMapping.ResolveAttributesOf(staticName)), language);

    private static string Join(IEnumerable<(string Attribute, AttributeValue Value)> values, string? language) =>
        string.Join(' ', values.Select(entry => entry.Value.Value ?? (language is null ? null : entry.Value.ByLanguage.GetValueOrDefault(language))).Where(text => !string.IsNullOrWhiteSpace(text)));

    private static IEnumerable<(string Attribute, AttributeValue Value)> Present(Resident resident, AuthPolicy policy, IReadOnlyList<string> attributes) =>
        attributes.Where(name => policy.AllowedKycAttributes.Contains(name) && resident.Attributes.ContainsKey(name)).Select(name => (name, resident.Attributes[name]));

    private IReadOnlyList<string> Languages(AuthPolicy policy) =>
        policy.KycLanguages.Any(configuration.SystemLanguages.Contains) ? policy.KycLanguages : configuration.SystemLanguages;

    private static bool IsPhoto(string attribute) =>
        attribute.Equals("photo", StringComparison.OrdinalIgnoreCase) || attribute.Equals("face", StringComparison.OrdinalIgnoreCase);

    private static string Photo(Resident resident) => resident.Photo is { } photo
        ? Convert.ToBase64String(photo.Span)
        : throw ServiceRefusedException.Because(IdaServiceErrors.BiometricMissing, new("photo", "an enrolled face, as the policy names the photo", "none"), "FACE");

    private string Age(string birthDate, DateTimeOffset now) =>
        DateOnly.TryParseExact(birthDate, configuration.DateOfBirthPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly born)
            ? YearsBetween(born, DateOnly.FromDateTime(now.UtcDateTime)).ToString(CultureInfo.InvariantCulture)
            : "";

    private static int YearsBetween(DateOnly born, DateOnly today) => today.Year - born.Year - (today < born.AddYears(today.Year - born.Year) ? 1 : 0);

    private static void AddIfAny(Dictionary<string, string> identity, string name, string value)
    {
        if (value.Length > 0)
            identity.TryAdd(name, value);
    }
}
