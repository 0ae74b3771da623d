
namespace Mosip.Partner.Authentication.Ida;

/// <summary>What IDA would refuse in a request that the calling program composed, found before anything is sent.</summary>
internal static class FactorRules
{
    private static readonly string[] OtherMembers = ["name", "dob", "age", "dobType", "gender", "phoneNumber", "emailId", "fullAddress", "metadata"];
    private static readonly string[] SingleAddressMembers = ["addressLine1", "addressLine2", "addressLine3", "location1", "location2", "location3", "postalCode"];

    /// <exception cref="ArgumentException">The first rule that is broken.</exception>
    public static void Verify(FactorRequest request, MosipAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Consent is null)
            throw new ArgumentException("Consent is missing: IDA answers IDA-MLC-012. Set it to Consent.Obtained once the individual agreed.", nameof(request));
        if (request.Individual == default)
            throw new ArgumentException("Individual is missing. Set it with IndividualId.Vid, Uin or Handle.", nameof(request));
        if (request.TransactionId is { Value: "" })
            throw new ArgumentException("TransactionId was never set. Leave it null for a new one, or give the one of the OTP request or capture.", nameof(request));
        if (request.Otp is { } otp && otp.Reveal().Length != options.OtpLength)
            throw new ArgumentException($"A one-time password of this country has {options.OtpLength} digits.", nameof(request));
        if (request.Demographics is { } demographics)
            Verify(demographics, options.DateOfBirthPattern);
        if (request is { Otp: null, Demographics: null, Biometrics: null })
            throw new ArgumentException("There is no factor: IDA answers IDA-MLC-008. Give an OTP, demographics or biometrics.", nameof(request));
    }

    private static void Verify(DemographicFactor demographics, string dateOfBirthPattern)
    {
        List<DemographicMember> members = demographics.Members(dateOfBirthPattern);
        if (members.Count == 0 && demographics.Additional.Count == 0)
            throw new ArgumentException("Demographics has no attribute: IDA answers IDA-MLC-008. Leave it out, or give one.", nameof(demographics));
        foreach ((string name, string? text, IReadOnlyList<LocalizedText> texts) in members)
        {
            if (text is not null && string.IsNullOrWhiteSpace(text))
                throw new ArgumentException($"Demographics: {name} is empty. IDA counts an empty text as a factor; leave it null instead.", nameof(demographics));
            VerifyLanguages(name, texts);
        }
        if (demographics.Age is < 1)
            throw new ArgumentException("Demographics: age is 1 or more.", nameof(demographics));
        if (demographics.FullAddress.Count > 0 && members.Any(member => SingleAddressMembers.Contains(member.Name)))
            throw new ArgumentException("Demographics: the full address excludes the single address members (IDA-MLC-013).", nameof(demographics));
        foreach ((string name, DemographicValue attribute) in demographics.Additional)
        {
            if (string.IsNullOrWhiteSpace(name) || attribute is null)
                throw new ArgumentException("Demographics: an additional attribute has no name or no value.", nameof(demographics));
            if (OtherMembers.Contains(name) || SingleAddressMembers.Contains(name))
                throw new ArgumentException($"Demographics: the additional attribute '{name}' has a member of its own or is reserved.", nameof(demographics));
            VerifyLanguages(name, attribute.LocalizedTexts);
        }
    }

    private static void VerifyLanguages(string name, IReadOnlyList<LocalizedText> texts)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            LocalizedText text = texts[i];
            if (text is null || string.IsNullOrWhiteSpace(text.Value))
                throw new ArgumentException($"Demographics: {name} has an entry without text.", nameof(texts));
            if (text.Language is not { Length: 3 } || text.Language.AsSpan().ContainsAnyExceptInRange('a', 'z'))
                throw new ArgumentException($"Demographics: {name} has an entry without a language of three lower-case letters such as eng (IDA-MLC-006, IDA-DEA-002).", nameof(texts));
            // A handful of languages at most: comparing each with those before is cheaper than a set.
            for (int before = 0; before < i; before++)
                if (texts[before].Language == text.Language)
                    throw new ArgumentException($"Demographics: {name} has language {text.Language} twice (IDA-MLC-009).", nameof(texts));
        }
    }
}
