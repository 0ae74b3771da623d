using System.Text.Json.Nodes;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>What a credential carries of a person.</summary>
/// <param name="Attributes">The attributes.</param>
/// <param name="EventData">Members that their choice adds to the event's <c>data</c>.</param>
internal sealed record SelectedAttributes(IReadOnlyList<IssuedAttribute> Attributes, JsonObject EventData);

/// <summary>
/// Which attributes of a person a credential carries: those of the policy that the request does not leave out, as the credential service's formatters choose
/// them. What the record lacks is left out.
/// </summary>
internal sealed class AttributeSelection(ResidentRegister residents, MosipRelease release)
{
    private const string Biometric = "CBEFF";

    private static readonly string[] NameAttributes = ["name", "fullName"];
    private static readonly string[] PhotoAttributes = ["photo", "face"];

    // Masks and formats of the request, and requests without a policy, came after this release.
    private readonly bool _knowsRequests = release != MosipRelease.V1_2_0_1;

    /// <summary>Whether nothing is issued without a policy, also where the request names the attributes.</summary>
    public bool NeedsPolicy => !_knowsRequests;

    /// <exception cref="IssuanceRefusedException">An attribute cannot be formed as the policy wants it.</exception>
    public SelectedAttributes Choose(Resident resident, CredentialPolicy partner, CredentialRequest request)
    {
        RequestedForms forms = _knowsRequests ? RequestedForms.Of(request.AdditionalData) : RequestedForms.None;
        var biometrics = new BiometricSelection(partner.Extractors, knowsJpeg: release == MosipRelease.V1_3_0);
        var chosen = new List<IssuedAttribute>();
        var data = new JsonObject();
        foreach (AttributeShare share in Shares(partner.Policy, request.SharableAttributes))
        {
            IssuedAttribute? attribute = share.Group switch
            {
                null => Demographic(resident, share, forms, request, data) is { } value ? new IssuedAttribute(share.AttributeName, value, share.IsEncrypted, []) : null,
                Biometric => biometrics.Choose(resident, share),
                _ => null,
            };
            if (attribute is not null)
                chosen.Add(attribute with { IsEncrypted = attribute.IsEncrypted || request.Encrypts });
        }
        return new SelectedAttributes(chosen, data);
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

    private JsonNode? Demographic(Resident resident, AttributeShare share, RequestedForms forms, CredentialRequest request, JsonObject data)
    {
        string source = share.Sources.Count > 0 ? share.Sources[0].Attribute : share.AttributeName;
        switch (source.ToUpperInvariant())
        {
            case "UIN":
                return forms.Apply(source, resident.Uin.Reveal());
            case "VID":
                return Vid(resident, share, data) is { } vid ? forms.Apply(source, vid) : null;
            case "ENCRYPTIONKEY":
                // It goes to the partner in clear, beside the credential.
                data[share.AttributeName] = request.EncryptionKey;
                return null;
            default:
                return forms.Form(resident, share, source);
        }
    }

    // One that the person has, or a new one, as the policy's format says.
    private string? Vid(Resident resident, AttributeShare share, JsonObject data)
    {
        bool takesKnown = resident.Vids.Count > 0 && (share.Format is null || share.Format.Equals("RETRIEVE", StringComparison.OrdinalIgnoreCase));
        ResidentVid vid = takesKnown ? resident.Vids[0] : residents.AddVid(resident);
        data["ExpiryTimestamp"] = (vid.ExpiresAt?.UtcDateTime ?? new DateTime(9999, 12, 31, 23, 59, 59, 100)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
        data["TransactionLimit"] = vid.TransactionLimit;
        return vid.Id.Reveal();
    }
}
