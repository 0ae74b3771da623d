using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>Values, languages and combinations of demographic attributes. The languages of dynamic ones are looked at when they are matched.</summary>
internal sealed class DemographicRules(IdaConfiguration configuration, MosipRelease release)
{
    public void Check(Demographics demographics, ValidationErrors errors)
    {
        HashSet<DemographicGroup> found = [];
        foreach (DemographicAttribute attribute in Enum.GetValues<DemographicGroup>().SelectMany(InGroup))
        {
            IReadOnlyList<DemographicValue?> values = demographics.ValuesOf(attribute);
            if (values.Count == 0 || !IsMapped(attribute))
                continue;
            found.Add(attribute.Group);
            CheckValues(values, attribute.Member, errors);
            if (attribute.IsMultilingual)
                CheckLanguages(values, attribute.Member, errors);
        }

        if (!CheckDynamicValues(demographics, errors) && found.Count == 0)
            RejectMissing("attributes that the identity mapping knows", "none", errors);
        else
            CheckOtherRules(demographics, found, errors);
    }

    private static IEnumerable<DemographicAttribute> InGroup(DemographicGroup group) => DemographicAttribute.All.Where(attribute => attribute.Group == group);

    private bool IsMapped(DemographicAttribute attribute) => configuration.IdentityMapping.AttributesOf(attribute.MappingName).Count > 0;

    private static void CheckValues(IReadOnlyList<DemographicValue?> values, string member, ValidationErrors errors)
    {
        foreach (DemographicValue? value in values)
        {
            if (value is null)
                throw new JavaFaultException(JavaFaultException.NullPointer, new($"entries of {member}", "objects", "null"));
            if (value.Value is null)
                RejectMissing($"a value in every entry of {member}", "an entry without value", errors);
        }
    }

    // Looked at only while nothing else is wrong, except that the language must be there.
    private void CheckLanguages(IReadOnlyList<DemographicValue?> values, string member, ValidationErrors errors)
    {
        if (values.Any(value => string.IsNullOrEmpty(value!.Language)))
            errors.Reject(IdaErrors.MissingInputParameter, new($"languages of {member}", "a language in every entry", "an entry without language"), "LanguageCode");
        if (errors.HasErrors)
            return;

        Dictionary<string, int> counts = values.CountBy(value => value!.Language!).ToDictionary();
        List<string> languages = JavaHashOrder.Of(values.Select(value => value!.Language!).Distinct());
        foreach (string language in languages.Where(language => !configuration.SystemLanguages.Contains(language)))
            errors.Reject(IdaErrors.UnsupportedLanguage, new($"languages of {member}", "one of " + string.Join(", ", configuration.SystemLanguages), $"'{language}'"), "request : " + language);
        foreach (string language in languages.Where(language => counts[language] > 1))
            errors.Reject(IdaErrors.InvalidInputParameter, new($"languages of {member}", "each language once", $"'{language}' {counts[language]} times"), "LanguageCode");
    }

    // Whether any dynamic attribute that IDA asks for by name has a value.
    private bool CheckDynamicValues(Demographics demographics, ValidationErrors errors)
    {
        if (demographics.Metadata is not { Count: > 0 } metadata)
            return false;
        Dictionary<string, IReadOnlyList<DemographicValue>> values = DynamicAttributes.Flatten(metadata);
        bool any = false;
        foreach (string name in configuration.IdentityMapping.DynamicNames.Union(metadata.Select(member => member.Key)))
        {
            if (values.GetValueOrDefault(name) is not { Count: > 0 } found)
                continue;
            any = true;
            CheckValues(found, name, errors);
        }

        return any;
    }

    private void CheckOtherRules(Demographics demographics, HashSet<DemographicGroup> found, ValidationErrors errors)
    {
        if (IsMapped(DemographicAttribute.DateOfBirthType) && demographics.ValuesOf(DemographicAttribute.DateOfBirthType).Any(value => value!.Value?.ToUpperInvariant() is not ("V" or "D" or "A")))
            errors.RejectInvalid("DOBType", "V, D or A", "another text");
        if (IsMapped(DemographicAttribute.Age) && demographics.ValuesOf(DemographicAttribute.Age).Any(value => !IsAge(value!.Value)))
            errors.RejectInvalid("age", release.RefusesAgeBelowOne ? "an integer above 0" : "an integer", "another text");
        if (found.Contains(DemographicGroup.Address) && found.Contains(DemographicGroup.FullAddress))
            RejectMissing("either fullAddress or single address members", "both", errors);
    }

    private bool IsAge(string? text) => JavaText.TryParseInt(text, out int age) && (age > 0 || !release.RefusesAgeBelowOne);

    private static void RejectMissing(string expected, string actual, ValidationErrors errors) =>
        errors.Reject(IdaErrors.MissingAuthType, new("demographic data", expected, actual), "demo");
}
