using System.Globalization;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>
/// Which attributes of a person a credential carries: those of the policy that the request does not leave out, as the credential service's formatters choose
/// them. What the record lacks is left out.
/// </summary>
internal static class AttributeSelection
{
    private const string Biometric = "CBEFF";
    private const string BestTwoFingers = "bestTwoFingers";
    private const string StoredDateFormat = "yyyy/MM/dd";

    private static readonly string[] NameAttributes = ["name", "fullName"];
    private static readonly string[] PhotoAttributes = ["photo", "face"];

    /// <param name="resident">The person.</param>
    /// <param name="policy">The partner's policy for the type of credential; null where the request names the attributes and there is no policy.</param>
    /// <param name="asked">The attributes that the request names; empty for all of the policy.</param>
    /// <param name="encryptAll">Whether the request wants each attribute encrypted.</param>
    public static IReadOnlyList<IssuedAttribute> Choose(Resident resident, SharePolicy? policy, IReadOnlyList<string> asked, bool encryptAll)
    {
        var chosen = new List<IssuedAttribute>();
        foreach (AttributeShare share in Shares(policy, asked))
            if (Issue(resident, share) is { } attribute)
                chosen.Add(attribute with { IsEncrypted = attribute.IsEncrypted || encryptAll });
        return chosen;
    }

    // A name or a photo that the request asks for is added also where the policy spells it otherwise or not at all.
    private static IEnumerable<AttributeShare> Shares(SharePolicy? policy, IReadOnlyList<string> asked)
    {
        IReadOnlyList<AttributeShare> listed = policy?.ShareableAttributes ?? [];
        if (asked.Count == 0)
            return listed;
        List<AttributeShare> shares = [.. listed.Where(share => asked.Contains(share.AttributeName))];
        foreach (string name in asked.Where(name => !listed.Any(share => share.AttributeName == name)))
            if (NameAttributes.Contains(name))
                shares.Add(new AttributeShare(name) { Sources = [new AttributeSource("fullName")] });
            else if (PhotoAttributes.Contains(name))
                shares.Add(new AttributeShare(name) { Group = Biometric, Sources = [new AttributeSource("individualBiometrics") { Filters = [new AttributeFilter { Type = "Face" }] }] });
        return shares;
    }

    private static IssuedAttribute? Issue(Resident resident, AttributeShare share) => share.Group switch
    {
        null => Demographic(resident, share) is { } value ? new IssuedAttribute(share.AttributeName, value, share.IsEncrypted, []) : null,
        Biometric => Biometrics(resident, share),
        _ => null,
    };

    private static JsonNode? Demographic(Resident resident, AttributeShare share)
    {
        string source = share.Sources.Count > 0 ? share.Sources[0].Attribute : share.AttributeName;
        if (source.Equals("UIN", StringComparison.OrdinalIgnoreCase))
            return resident.Uin.Reveal();
        if (source.Equals("vid", StringComparison.OrdinalIgnoreCase))
            return resident.Vids.Count > 0 ? resident.Vids[0].Id.Reveal() : null;
        if (resident.Attributes.GetValueOrDefault(source) is not { } value)
            return null;
        if (value.Value is { } plain)
            return share is { Format: { } format } && source == "dateOfBirth" ? FormatDate(plain, format) : plain;
        HashSet<string> languages = [.. share.Sources.SelectMany(entry => entry.Filters).Select(filter => filter.Language).OfType<string>()];
        return new JsonArray([.. value.ByLanguage
            .Where(entry => languages.Count == 0 || languages.Contains(entry.Key))
            .Select(entry => new JsonObject { ["language"] = entry.Key, ["value"] = entry.Value })]);
    }

    // The service formats with Java's letters, of which Y (the year of the week) is meant as y.
    private static string FormatDate(string stored, string format) =>
        DateOnly.TryParseExact(stored, StoredDateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date.ToString(format.Replace('Y', 'y').Replace('D', 'd'), CultureInfo.InvariantCulture)
            : stored;

    private static IssuedAttribute? Biometrics(Resident resident, AttributeShare share)
    {
        if (resident.Biometrics.Count == 0)
            return null;
        IReadOnlyList<AttributeFilter> filters = share.Sources.Count > 0 ? share.Sources[0].Filters : [];
        List<ResidentBiometric> matching = [.. resident.Biometrics.Where(record => filters.Count == 0 || filters.Any(filter => Passes(filter, record)))];
        // A filter that finds nothing shares everything.
        IReadOnlyList<ResidentBiometric> shared = matching.Count > 0 ? matching : resident.Biometrics;
        return new IssuedAttribute(share.AttributeName, share.Format == BestTwoFingers ? Rank(shared) : BiometricFile.Write(shared), share.IsEncrypted, shared);
    }

    private static bool Passes(AttributeFilter filter, ResidentBiometric record) =>
        filter.Type is { } type && record.IsOf(type) && (filter.SubTypes.Count == 0 || filter.SubTypes.Contains(record.SubType, StringComparer.OrdinalIgnoreCase));

    private static JsonArray Rank(IReadOnlyList<ResidentBiometric> records) => new([.. records.Where(record => record.IsOf("Finger")).Take(2)
        .Select((record, index) => new JsonObject { ["subType"] = record.SubType, ["rank"] = (index + 1).ToString(CultureInfo.InvariantCulture) })]);
}
