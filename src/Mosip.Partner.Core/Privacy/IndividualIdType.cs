namespace Mosip.Partner.Core.Privacy;

/// <summary>The kind of an individual's id. A country may rename kinds, so this is text and not an enumeration.</summary>
/// <param name="Value">The wire value (<c>individualIdType</c>); its case matters.</param>
public readonly record struct IndividualIdType(string Value)
{
    /// <summary>Unique Identification Number: 10 digits with a Verhoeff check digit, for life.</summary>
    public static IndividualIdType Uin => new("UIN");

    /// <summary>Virtual id: 16 digits with a Verhoeff check digit, can be limited in time and use.</summary>
    public static IndividualIdType Vid => new("VID");

    /// <summary>A text such as a phone number with a suffix that the country defines.</summary>
    public static IndividualIdType Handle => new("HANDLE");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
