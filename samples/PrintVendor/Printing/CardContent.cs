using Mosip.Partner.Biometrics;
using Mosip.Partner.Credentials.Opening;

namespace PrintVendor.Printing;

/// <summary>What stands on a card. Personal: it prints as nothing.</summary>
public sealed record CardContent
{
    /// <summary>The name, once for each way to write it.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Lines below the name.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The text of the QR code.</summary>
    public required string Code { get; init; }

    /// <summary>The face; null where the credential has none.</summary>
    public Portrait? Portrait { get; init; }

    /// <summary>Takes from a credential what this card shows. The QR code holds what MOSIP's own print service puts there.</summary>
    public static CardContent Of(Credential credential) => new()
    {
        Names = [.. Texts(credential, "fullName").Distinct().Take(2)],
        Details = [.. ((string[])["dateOfBirth", "UIN"]).SelectMany(name => Texts(credential, name).Take(1)), .. Texts(credential, "gender").Take(1)],
        Code = credential.ToQrText(),
        Portrait = credential.BiometricsXml is { } xml ? Portrait.Find(CbeffDocument.Parse(xml)) : null,
    };

    public override string ToString() => "card";

    private static IEnumerable<string> Texts(Credential credential, string name) =>
        credential.Attributes.TryGetValue(name, out CredentialValue? value) ? value.Texts.Select(text => text.Value) : [];
}
