using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Adjudication.Cases;

/// <summary>
/// Names a case by its registration and its number among the registration's cases, so that which came before and after is known from the id. A hash stands for the registration:
/// ids are logged.
/// </summary>
internal readonly record struct CaseId(string Registration, int Number)
{
    public CaseId Next => this with { Number = Number + 1 };

    public CaseId Previous => this with { Number = Number - 1 };

    public static CaseId First(string registrationId) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(registrationId)).AsSpan(0, 16)), 1);

    public static CaseId? TryParse(string text) =>
        text.LastIndexOf('-') is > 0 and var dash && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? new CaseId(text[..dash], number) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Registration}-{Number}");
}
