using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>Which biometrics of a person an attribute of a policy carries, and how.</summary>
/// <param name="extractors">The partner's extractors for its policy.</param>
/// <param name="knowsJpeg">Whether the service knows the format <c>jpeg</c>, as it does from 1.3 on.</param>
internal sealed class BiometricSelection(IReadOnlyList<BiometricExtractor> extractors, bool knowsJpeg)
{
    private const string BestTwoFingers = "bestTwoFingers", Extraction = "extraction", Jpeg = "jpeg";

    /// <exception cref="IssuanceRefusedException">A picture is wanted, and the record holds none that is JPEG.</exception>
    public IssuedAttribute? Choose(Resident resident, AttributeShare share)
    {
        if (resident.Biometrics.Count == 0)
            return null;
        IReadOnlyList<AttributeFilter> filters = share.Sources.Count > 0 ? share.Sources[0].Filters : [];
        List<ResidentBiometric> matching = [.. resident.Biometrics.Where(record => filters.Count == 0 || filters.Any(filter => Passes(filter, record)))];
        if (Is(share, BestTwoFingers))
            return new IssuedAttribute(share.AttributeName, Rank(matching), share.IsEncrypted, matching);
        if (knowsJpeg && Is(share, Jpeg))
            return matching.Find(record => record.IsFace) is { } face ? new IssuedAttribute(share.AttributeName, Convert.ToBase64String(PictureOf(face).Span), share.IsEncrypted, [face]) : null;
        // A filter that finds nothing shares everything.
        IReadOnlyList<ResidentBiometric> shared = matching.Count > 0 ? matching : resident.Biometrics;
        if (Is(share, Extraction))
            shared = [.. shared.Select(record => Extract(share.AttributeName, record))];
        return new IssuedAttribute(share.AttributeName, BiometricFile.Write(shared), share.IsEncrypted, shared);
    }

    // An extractor counts for the attribute that it names and for its own modality alone.
    private ResidentBiometric Extract(string attributeName, ResidentBiometric record) =>
        extractors.FirstOrDefault(extractor => extractor.AttributeName == attributeName && extractor.Modality is { } modality && record.IsOf(modality)) is { } extractor
            ? record with { Data = TemplateOf(extractor, record), IsTemplate = true }
            : record;

    // No software of a vendor is here: bytes that say whose it would be, and that differ from person to person.
    private static byte[] TemplateOf(BiometricExtractor extractor, ResidentBiometric record) =>
        Encoding.UTF8.GetBytes($"{extractor.Provider}-{extractor.Version} {Convert.ToHexString(SHA256.HashData(record.Data.Span))}");

    private static ReadOnlyMemory<byte> PictureOf(ResidentBiometric face)
    {
        ReadOnlyMemory<byte> picture = face.Data.Span.StartsWith("FAC\0"u8) ? IsoRecord.Parse(face.Data).Image : face.Data;
        return picture.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])
            ? picture
            : throw new IssuanceRefusedException(IssuanceErrors.FormatFailed, new("face of the resident", "a record with a JPEG picture: the sandbox converts none", "another kind of picture"));
    }

    private static bool Passes(AttributeFilter filter, ResidentBiometric record) =>
        filter.Type is { } type && record.IsOf(type) && (filter.SubTypes.Count == 0 || filter.SubTypes.Contains(record.SubType, StringComparer.OrdinalIgnoreCase));

    private static bool Is(AttributeShare share, string format) => format.Equals(share.Format, StringComparison.OrdinalIgnoreCase);

    private static JsonArray Rank(IReadOnlyList<ResidentBiometric> records) => new([.. records.Where(record => record.IsOf("Finger")).Take(2)
        .Select((record, index) => new JsonObject { ["subType"] = record.SubType, ["rank"] = (index + 1).ToString(CultureInfo.InvariantCulture) })]);
}
