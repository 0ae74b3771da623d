using System.Text.RegularExpressions;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>UIN, VID or handle: detection of the type, check of an announced one.</summary>
internal sealed class IndividualIdRules(IdaConfiguration configuration, MosipRelease release)
{
    private const string Uin = "UIN";
    private const string Vid = "VID";
    private const string Handle = "HANDLE";

    private readonly (string Type, string Alias)[] _types =
    [
        (Uin, configuration.UinAlias.Trim()),
        (Vid, configuration.VidAlias.Trim()),
        (Handle, configuration.HandleAlias.Trim()),
    ];

    /// <summary>Finds out what kind of id a text is; null if it is none.</summary>
    /// <exception cref="JavaFaultException">Before release 1.3: the text has the length of an id and is no number.</exception>
    public string? Detect(string? individualId)
    {
        if (string.IsNullOrEmpty(individualId))
            return null;
        if (IsNumber(individualId, configuration.UinLength))
            return Uin;
        if (IsNumber(individualId, configuration.VidLength))
            return Vid;
        return IsHandle(individualId) ? Handle : null;
    }

    /// <summary>The error of an id whose type cannot be detected; it stands alone.</summary>
    public static Refusal Undetectable { get; } =
        new(IdaErrors.InvalidInputParameter.WithoutAction("individualId"), new("individualId", "a UIN, a VID or a handle of the country", "a text that is none of them"));

    /// <summary>Checks an id against its type.</summary>
    /// <param name="individualId">The id.</param>
    /// <param name="idType">The announced or detected type.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="canHoldIdErrors">False for requests without the member to which MOSIP attaches errors of the id.</param>
    /// <exception cref="JavaFaultException">The id is no number, or the error cannot be attached.</exception>
    public void Check(string? individualId, string idType, ValidationErrors errors, bool canHoldIdErrors = true)
    {
        if (individualId is null || JavaText.Trim(individualId).Length == 0)
            RejectId(IdaErrors.MissingInputParameter, "individualId", "a value", "none");
        else if (idType.Length == 0)
            RejectId(IdaErrors.MissingInputParameter, "individualIdType", "a type, or no member at all", "empty text");
        else
            CheckType(individualId, idType);

        void CheckType(string id, string type)
        {
            (string Type, string Alias)? known = _types.Where(candidate => Same(candidate.Type, type) || (candidate.Alias.Length > 0 && Same(candidate.Alias, type))).Select(found => ((string, string)?)found).FirstOrDefault();
            bool isSpelledRight = known is { } candidate && type == (candidate.Alias.Length > 0 ? candidate.Alias : candidate.Type);
            if (!isSpelledRight)
                errors.RejectInvalid("individualIdType", "one of " + string.Join(", ", _types.Select(t => t.Alias.Length > 0 ? t.Alias : t.Type)) + ", in this case", "another text");
            else if (!IdaConfiguration.Entries(configuration.IdTypesAllowed).Contains(known!.Value.Type))
                errors.Reject(IdaErrors.IdentityTypeNotAllowed, new("types of id in this country", configuration.IdTypesAllowed, type), type);
            else if (known.Value.Type == Uin && !IsNumberOrFault(id, configuration.UinLength))
                RejectId(IdaErrors.InvalidUin, null, $"{configuration.UinLength} digits with a right check digit", "a text of another length or with a wrong check digit");
            else if (known.Value.Type == Vid && !IsNumberOrFault(id, configuration.VidLength))
                RejectId(IdaErrors.InvalidVid, null, $"{configuration.VidLength} digits with a right check digit", "a text of another length or with a wrong check digit");
        }

        void RejectId(IdaErrorTemplate error, string? parameter, string expected, string actual)
        {
            RefusalExplanation why = new(parameter ?? "individualId", expected, actual);
            if (!canHoldIdErrors)
                throw new JavaFaultException("NotReadablePropertyException", why);
            errors.Reject(error, why, parameter);
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private bool IsNumber(string text, int length)
    {
        try
        {
            return IsNumberOrFault(text, length);
        }
        catch (JavaFaultException) when (release.DetectsIdTypeWithoutFault)
        {
            return false;
        }
    }

    private static bool IsNumberOrFault(string text, int length) => text.Length == length && CheckDigit.IsValid(text);

    private bool IsHandle(string text)
    {
        int at = text.LastIndexOf('@');
        if (at <= 0 || !configuration.HandleTypes.TryGetValue(text[at..], out string? pattern))
            return false;
        try
        {
            return JavaRegex.Create($@"\A(?:{pattern})\z").IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
