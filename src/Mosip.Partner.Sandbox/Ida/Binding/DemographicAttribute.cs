namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>The parts into which IDA divides demographic data; within each the attributes are checked together.</summary>
internal enum DemographicGroup
{
    Address,
    PersonalIdentity,
    FullAddress,
}

/// <summary>One of IDA's own demographic attributes (DemoMatchType), in the order in which they are matched.</summary>
internal sealed record DemographicAttribute(string Member, string MappingName, DemographicGroup Group, bool IsMultilingual, bool IsScalar)
{
    public static readonly DemographicAttribute Name = List("name", DemographicGroup.PersonalIdentity);
    public static readonly DemographicAttribute DateOfBirth = Scalar("dob", DemographicGroup.PersonalIdentity);
    public static readonly DemographicAttribute DateOfBirthType = List("dobType", DemographicGroup.PersonalIdentity) with { IsMultilingual = false };

    /// <summary>The age stands on the date of birth: also its mapping and its name for missing data.</summary>
    public static readonly DemographicAttribute Age = Scalar("age", DemographicGroup.PersonalIdentity) with { MappingName = "dob" };

    public static readonly DemographicAttribute Gender = List("gender", DemographicGroup.PersonalIdentity);
    public static readonly DemographicAttribute Phone = Scalar("phoneNumber", DemographicGroup.PersonalIdentity);
    public static readonly DemographicAttribute Email = Scalar("emailId", DemographicGroup.PersonalIdentity);
    public static readonly DemographicAttribute PostalCode = Scalar("postalCode", DemographicGroup.Address);
    public static readonly DemographicAttribute FullAddress = List("fullAddress", DemographicGroup.FullAddress);

    public static readonly IReadOnlyList<DemographicAttribute> All =
    [
        Name, DateOfBirth, DateOfBirthType, Age, Gender, Phone, Email,
        List("addressLine1", DemographicGroup.Address), List("addressLine2", DemographicGroup.Address), List("addressLine3", DemographicGroup.Address),
        List("location1", DemographicGroup.Address), List("location2", DemographicGroup.Address), List("location3", DemographicGroup.Address),
        PostalCode, FullAddress,
    ];

    private static DemographicAttribute List(string member, DemographicGroup group) => new(member, member, group, IsMultilingual: true, IsScalar: false);

    private static DemographicAttribute Scalar(string member, DemographicGroup group) => new(member, member, group, IsMultilingual: false, IsScalar: true);
}
