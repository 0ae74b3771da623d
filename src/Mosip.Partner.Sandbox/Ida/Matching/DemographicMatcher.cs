using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Matching;

/// <summary>
/// Compares demographic data with a record as IDA does with the reference SDK (DemoAuthServiceImpl, MatchInputBuilder). Every difference
/// gives an error; the first fault ends the comparison and is the only one.
/// </summary>
internal sealed class DemographicMatcher(IdaConfiguration configuration, TimeProvider clock)
{
    private const string AddressLineItems = "address line item(s)";
    private static readonly IReadOnlyList<string?> NoLanguage = [null];

    private readonly SimpleDateFormat _dateFormat = new(configuration.DateOfBirthPattern);
    private readonly IdentityMapping _mapping = configuration.IdentityMapping;

    /// <summary>Compares the demographics of a validated request with the stored attributes.</summary>
    public DemographicMatch Match(Demographics requested, JsonObject storedAttributes)
    {
        try
        {
            StoredIdentity stored = new(storedAttributes, _mapping);
            if (stored.IsEmpty)
                throw new MatchFaultException(IdaErrors.ServerError.WithoutAction(), new("record of the person", "attributes", "none"));
            RequestedValues values = new(requested);
            List<MatchInput> inputs = [.. BuildInputs(requested, values, stored).Distinct()];
            return Conclude(inputs, [.. inputs.Where(input => !IsMatch(input, values.TextFor(input)!, stored))]);
        }
        catch (MatchFaultException fault)
        {
            return new DemographicMatch { Kind = DemographicMatchKind.ProcessingError, Errors = [fault.Error], Explanations = [fault.Why] };
        }
        catch (JavaFaultException fault)
        {
            return new DemographicMatch { Kind = DemographicMatchKind.ProcessingError, Errors = [IdaErrors.UnableToProcess.WithoutAction()], Explanations = [fault.Why] };
        }
    }

    private IEnumerable<MatchInput> BuildInputs(Demographics requested, RequestedValues values, StoredIdentity stored)
    {
        foreach (DemographicAttribute attribute in DemographicAttribute.All)
        {
            foreach (string? language in attribute.IsMultilingual ? configuration.SystemLanguages : NoLanguage)
            {
                MatchInput input = new(attribute, attribute.MappingName, language);
                if (values.TextFor(input) is not null)
                    yield return input;
            }
        }

        foreach (MatchInput input in BuildDynamicInputs([.. requested.Metadata?.Select(member => member.Key) ?? []], values, stored))
            yield return input;
    }

    private IEnumerable<MatchInput> BuildDynamicInputs(IReadOnlyList<string> names, RequestedValues values, StoredIdentity stored)
    {
        HashSet<string> added = [];
        foreach (string name in names)
        {
            bool isMultilingual = stored.IsMultilingual(name);
            if (isMultilingual)
                CheckLanguages(name, values.DynamicValuesOf(name));

            // MOSIP adds all dynamic attributes that have a value in the language, not only this one; once is enough.
            foreach (string? language in (isMultilingual ? configuration.SystemLanguages : NoLanguage).Where(language => added.Add(language ?? "")))
            {
                IEnumerable<string> all = _mapping.DynamicNames.Concat(names.Where(unmapped => _mapping.DynamicAttributesOf(unmapped) is null));
                foreach (MatchInput input in all.Select(other => new MatchInput(null, other, language)).Where(input => values.TextFor(input) is not null))
                    yield return input;
            }
        }
    }

    private void CheckLanguages(string name, IReadOnlyList<DemographicValue> values)
    {
        foreach (DemographicValue value in values)
        {
            string parameter = name + ": language";
            if (value.Language is null)
                throw new MatchFaultException(IdaErrors.MissingInputParameter.WithoutAction(parameter), new($"language of {name}", "a language, as the record has them", "none"));
            if (JavaText.IsBlank(value.Language))
                throw new MatchFaultException(IdaErrors.InvalidInputParameter.WithoutAction(parameter), new($"language of {name}", "a language", "blanks"));
            if (!configuration.SystemLanguages.Contains(value.Language))
                throw new MatchFaultException(IdaErrors.UnsupportedLanguage.WithoutAction($"{value.Language} for attribute {name}"), new($"language of {name}", "one of " + string.Join(", ", configuration.SystemLanguages), $"'{value.Language}'"));
        }
    }

    private bool IsMatch(MatchInput input, string requested, StoredIdentity stored)
    {
        IReadOnlyList<string> values = stored.ValuesFor(input);
        if (values.Count == 0)
            throw Missing(input);
        string text = string.Join(' ', values);
        if (input.Attribute == DemographicAttribute.DateOfBirth)
            return ParseRequestedDate(requested) == ParseStoredDate(text);
        if (input.Attribute == DemographicAttribute.Age)
            return IsOldEnough(requested, values[0]);
        Func<string, string, string>? normalize = input.Language is null ? null : NormalizationOf(input);
        return normalize is null
            ? WordMatch.Matches(requested, text)
            : WordMatch.Matches(normalize(requested, input.Language!), normalize(text, input.Language!));
    }

    private Func<string, string, string>? NormalizationOf(MatchInput input)
    {
        bool isName = input.Attribute == DemographicAttribute.Name || (input.IsDynamic && _mapping.AttributesOf("name").Contains(input.Name));
        bool isAddress = input.Attribute is { Group: not DemographicGroup.PersonalIdentity } || (input.IsDynamic && _mapping.AttributesOf("fullAddress").Contains(input.Name));
        return isName ? configuration.Normalizer.NormalizeName : isAddress ? configuration.Normalizer.NormalizeAddress : null;
    }

    private long ParseRequestedDate(string text) =>
        _dateFormat.TryParse(text, out long instant)
            ? instant
            : throw new MatchFaultException(IdaErrors.InvalidInputParameter.WithoutAction("request/demographics/dob"), new("form of dob", configuration.DateOfBirthPattern, "a text that does not fit, or a day that does not exist"));

    private long ParseStoredDate(string text) =>
        _dateFormat.TryParse(text, out long instant)
            ? instant
            : throw new MatchFaultException(IdaErrors.DataValidationFailed.WithoutAction(), new("stored date of birth", configuration.DateOfBirthPattern, "a text that does not fit"));

    // The request asks whether the person is at least that old.
    private bool IsOldEnough(string requested, string storedDateOfBirth)
    {
        if (!_dateFormat.TryParse(storedDateOfBirth, out long birth))
            throw new JavaFaultException("ParseException", new("stored date of birth", configuration.DateOfBirthPattern, "a text that does not fit"));
        if (!JavaText.TryParseInt(requested, out int age))
            throw new MatchFaultException(IdaErrors.DataValidationFailed.WithoutAction(), new("form of age", "an integer", "another text"));
        return age <= FullYears(birth, clock.GetUtcNow());
    }

    private static long FullYears(long birth, DateTimeOffset now)
    {
        DateTimeOffset day = DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(birth, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
        int months = (now.Year - day.Year) * 12 + now.Month - day.Month;
        if (months > 0 && now.Day < day.Day)
            months--;
        else if (months < 0 && now.Day > day.Day)
            months++;
        return months / 12;
    }

    private static MatchFaultException Missing(MatchInput input)
    {
        RefusalExplanation why = new($"record of {input.Name}", input.Language is null ? "a value" : $"a value in {input.Language}", "none");
        return new MatchFaultException(
            input.Language is null ? IdaErrors.DemographicMissing.WithoutAction(input.Name) : IdaErrors.DemographicMissingInLanguage.WithoutAction(input.Name, input.Language),
            why);
    }

    private DemographicMatch Conclude(List<MatchInput> inputs, List<MatchInput> differing) => new()
    {
        Kind = inputs.Count > 0 && differing.Count == 0 ? DemographicMatchKind.Match : DemographicMatchKind.Mismatch,
        Errors = [.. differing.Select(input => ReportsLanguage(input)
            ? IdaErrors.DemographicMismatchInLanguage.With(ReportedName(input), input.Language)
            : IdaErrors.DemographicMismatch.With(ReportedName(input)))],
        Explanations = inputs.Count == 0
            ? [new("demographic data", "values to compare", "empty texts, or languages that the record does not use")]
            : [.. differing.Select(input => new RefusalExplanation("match of " + ReportedName(input), "the words of the record", string.Create(CultureInfo.InvariantCulture, $"others{(input.Language is null ? "" : " in " + input.Language)}")))],
    };

    private static bool ReportsLanguage(MatchInput input) => input.Language is not null && input.Attribute is not { IsMultilingual: false };

    private string ReportedName(MatchInput input)
    {
        if (input.Attribute == DemographicAttribute.Age)
            return "age";
        bool isNameAttribute = _mapping.AttributesOf("name").Contains(input.Name);
        return !isNameAttribute && _mapping.AttributesOf("fullAddress").Contains(input.Name) ? AddressLineItems : input.Name;
    }
}
