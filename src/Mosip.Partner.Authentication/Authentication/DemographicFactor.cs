using System.Globalization;

namespace Mosip.Partner.Authentication;

/// <summary>Attributes to compare with the individual's record. Every one that is given must match; those left out are not looked at.</summary>
/// <remarks>
/// IDA compares lower-case words in any order; accents count. Addresses and names are normalised first. Prints names of members only.
/// </remarks>
public sealed record DemographicFactor
{
    /// <summary>The name by language.</summary>
    public IReadOnlyList<LocalizedText> Name { get; init; } = [];

    /// <summary>The date of birth.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>An age in years that the individual has reached at least; 1 or more.</summary>
    public int? Age { get; init; }

    /// <summary>How the date of birth was established: <c>V</c> verified, <c>D</c> declared, <c>A</c> approximate. Few countries map it.</summary>
    public IReadOnlyList<LocalizedText> DateOfBirthType { get; init; } = [];

    /// <summary>The gender by language, as free text in the stored words ("Female", "Femme"), not as a code.</summary>
    public IReadOnlyList<LocalizedText> Gender { get; init; } = [];

    /// <summary>The phone number as it stands in the record; <c>+</c> and blanks count.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; init; }

    /// <summary>The first address line by language.</summary>
    public IReadOnlyList<LocalizedText> AddressLine1 { get; init; } = [];

    /// <summary>The second address line by language.</summary>
    public IReadOnlyList<LocalizedText> AddressLine2 { get; init; } = [];

    /// <summary>The third address line by language.</summary>
    public IReadOnlyList<LocalizedText> AddressLine3 { get; init; } = [];

    /// <summary>The first level of the location hierarchy by language, the city by default.</summary>
    public IReadOnlyList<LocalizedText> Location1 { get; init; } = [];

    /// <summary>The second level of the location hierarchy by language, the region by default.</summary>
    public IReadOnlyList<LocalizedText> Location2 { get; init; } = [];

    /// <summary>The third level of the location hierarchy by language, the province by default.</summary>
    public IReadOnlyList<LocalizedText> Location3 { get; init; } = [];

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The whole address by language; excludes the single address members.</summary>
    public IReadOnlyList<LocalizedText> FullAddress { get; init; } = [];

    /// <summary>Attributes that only this country has, by the name in its identity schema.</summary>
    public IReadOnlyDictionary<string, DemographicValue> Additional { get; init; } = new Dictionary<string, DemographicValue>();

    /// <summary>The names of the members that are given, never their values.</summary>
    public override string ToString() => $"DemographicFactor {{ {string.Join(", ", Members().Select(member => member.Name).Concat(Additional.Keys))} }}";

    /// <summary>The given members in the order in which IDA looks at them.</summary>
    internal List<DemographicMember> Members(string dateOfBirthPattern = MosipAuthenticationOptions.DefaultDateOfBirthPattern)
    {
        var members = new List<DemographicMember>(8);
        AddTexts("name", Name);
        Add("dob", DateOfBirth?.ToString(dateOfBirthPattern, CultureInfo.InvariantCulture));
        Add("age", Age?.ToString(CultureInfo.InvariantCulture));
        AddTexts("dobType", DateOfBirthType);
        AddTexts("gender", Gender);
        Add("phoneNumber", PhoneNumber);
        Add("emailId", EmailAddress);
        AddTexts("addressLine1", AddressLine1);
        AddTexts("addressLine2", AddressLine2);
        AddTexts("addressLine3", AddressLine3);
        AddTexts("location1", Location1);
        AddTexts("location2", Location2);
        AddTexts("location3", Location3);
        Add("postalCode", PostalCode);
        AddTexts("fullAddress", FullAddress);
        return members;

        void Add(string name, string? text)
        {
            if (text is not null)
                members.Add(new DemographicMember(name, text, []));
        }

        void AddTexts(string name, IReadOnlyList<LocalizedText> texts)
        {
            if (texts.Count > 0)
                members.Add(new DemographicMember(name, null, texts));
        }
    }
}

/// <summary>A given member under its wire name: one text, or texts by language.</summary>
internal readonly record struct DemographicMember(string Name, string? Text, IReadOnlyList<LocalizedText> Texts);
