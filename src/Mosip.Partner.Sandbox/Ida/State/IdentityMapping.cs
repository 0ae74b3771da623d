using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>
/// The identity mapping of a country: the attributes of its identity schema that stand behind IDA's own names (<c>name</c>, <c>dob</c>, ...),
/// and under which further names attributes can be sent (dynamic attributes).
/// </summary>
internal sealed class IdentityMapping
{
    /// <summary>IDA's own names: those of the request, and those that are never taken for dynamic attributes.</summary>
    public static readonly IReadOnlySet<string> StaticNames = new HashSet<string>(StringComparer.Ordinal)
    {
        "name", "dob", "dobType", "age", "gender", "phoneNumber", "emailId", "addressLine1", "addressLine2", "addressLine3",
        "location1", "location2", "location3", "postalCode", "fullAddress", "otp", "pin",
        "Left IndexFinger", "Left LittleFinger", "Left MiddleFinger", "Left RingFinger", "Left Thumb",
        "Right IndexFinger", "Right LittleFinger", "Right MiddleFinger", "Right RingFinger", "Right Thumb",
        "UNKNOWN%s Finger%s", "fingerprint", "Left", "Right", "UNKNOWN%s Iris%s", "iris", "Face", "UNKNOWN%s Face%s",
        "biometrics", "keyBindedTokens", "password", "demographics",
    };

    private readonly Dictionary<string, IReadOnlyList<string>> _static = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _dynamic = new(StringComparer.Ordinal);

    private IdentityMapping(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries)
    {
        HashSet<string> staticNamesInAnyCase = new(StaticNames, StringComparer.OrdinalIgnoreCase);
        List<KeyValuePair<string, IReadOnlyList<string>>> all = [.. entries];
        foreach ((string name, IReadOnlyList<string> attributes) in all)
            (staticNamesInAnyCase.Contains(name) ? _static : _dynamic)[name] = attributes;

        // MOSIP puts the whole file into one hash map and the dynamic names into a second.
        DynamicNames = JavaHashOrder.Of(JavaHashOrder.Of(all.Select(entry => entry.Key)).Where(_dynamic.ContainsKey));
    }

    /// <summary>The mapping that MOSIP ships (identity-mapping.json of mosip-config 1.3.0).</summary>
    public static IdentityMapping Default { get; } = new(DefaultEntries());

    /// <summary>The names of dynamic attributes in the order in which IDA walks them.</summary>
    public IReadOnlyList<string> DynamicNames { get; }

    /// <summary>The attributes behind one of IDA's own names; none if it is not mapped.</summary>
    public IReadOnlyList<string> AttributesOf(string staticName) => _static.GetValueOrDefault(staticName, []);

    /// <summary>The attributes behind the name of a dynamic attribute, or null if the mapping does not know it.</summary>
    public IReadOnlyList<string>? DynamicAttributesOf(string name) => _dynamic.GetValueOrDefault(name);

    /// <summary>This mapping with some entries added or replaced; an entry of IDA's own names without attributes is taken out.</summary>
    public IdentityMapping With(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries)
    {
        Dictionary<string, IReadOnlyList<string>> all = new(_static.Concat(_dynamic), StringComparer.Ordinal);
        foreach ((string name, IReadOnlyList<string> attributes) in entries)
            all[name] = attributes;
        return new IdentityMapping(all);
    }

    /// <summary>Only the entries for IDA's own names replaced; the dynamic ones stay.</summary>
    public IdentityMapping WithStatic(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries) => new(entries.Concat(_dynamic));

    /// <summary>The attributes of the identity schema behind a static name, references to other entries followed to their end.</summary>
    public IReadOnlyList<string> ResolveAttributesOf(string staticName)
    {
        List<string> resolved = [];
        Resolve(staticName, AttributesOf(staticName), resolved, []);
        return resolved;
    }

    private void Resolve(string name, IReadOnlyList<string> attributes, List<string> resolved, HashSet<string> visiting)
    {
        // A mapping that refers to itself in a circle would not end.
        if (!visiting.Add(name))
            return;
        foreach (string attribute in attributes)
        {
            IReadOnlyList<string>? inner = attribute == name ? null
                : StaticNames.Contains(attribute) ? AttributesOf(attribute)
                : DynamicAttributesOf(attribute);
            if (inner is null || visiting.Contains(attribute))
                resolved.Add(attribute);
            else
                Resolve(attribute, inner, resolved, visiting);
        }

        visiting.Remove(name);
    }

    private static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> DefaultEntries()
    {
        const string address = "addressLine1,addressLine2,addressLine3,city,region,province,postalCode";
        (string Name, string Attributes)[] entries =
        [
            ("IDSchemaVersion", "IDSchemaVersion"), ("selectedHandles", "selectedHandles"), ("name", "fullName"), ("gender", "gender"),
            ("dob", "dateOfBirth"), ("age", "age"), ("introducerRID", "introducerRID"), ("introducerUIN", "introducerUIN"),
            ("introducerVID", "introducerVID"), ("introducerName", "introducerName"), ("phone", "phone"), ("phoneNumber", "phone"),
            ("email", "email"), ("emailId", "email"), ("uin", "UIN"), ("vid", "VID"), ("individualBiometrics", "individualBiometrics"),
            ("introducerBiometrics", "introducerBiometrics"), ("individualAuthBiometrics", "individualAuthBiometrics"),
            ("officerBiometricFileName", "officerBiometricFileName"), ("supervisorBiometricFileName", "supervisorBiometricFileName"),
            ("residenceStatus", "residenceStatus"), ("preferredLanguage", "preferredLang"), ("locationHierarchyForProfiling", "zone,postalCode"),
            ("addressLine1", "addressLine1"), ("addressLine2", "addressLine2"), ("addressLine3", "addressLine3"), ("location1", "city"),
            ("location2", "region"), ("location3", "province"), ("postalCode", "postalCode"), ("location4", "zone"), ("fullAddress", address),
            ("bestTwoFingers", "bestTwoFingers"), ("birthdate", "dateOfBirth"), ("picture", "face"), ("phone_number", "phone"), ("address", address),
            ("individual_id", "individual_id"), ("attributes", "fln,ad1,ad2,ad3,cit,reg,pro,poc,cph,em,ph,gen,dob"),
            ("street_address", "addressLine1,addressLine2,addressLine3"), ("locality", "city"), ("region", "region"), ("postal_code", "postalCode"),
            ("country", "province"), ("password", "password"), ("deceasedDeclarationDate", "deceasedDeclarationDate"),
            ("declaredAsDeceased", "declaredAsDeceased"), ("typeOfDeath", "typeOfDeath"),
        ];
        return entries.Select(entry => KeyValuePair.Create(entry.Name, IdaConfiguration.Entries(entry.Attributes)));
    }
}
