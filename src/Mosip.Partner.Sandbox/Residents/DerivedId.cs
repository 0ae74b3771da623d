using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Sandbox.Residents;

/// <summary>Invents the UIN that belongs to a VID and the other way round, always the same one.</summary>
internal static class DerivedId
{
    public static string Uin(string from) => Make(from, IndividualId.UinLength);

    public static string Vid(string from) => Make(from, IndividualId.VidLength);

    private static string Make(string from, int length)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(from));
        // No UIN or VID of MOSIP begins with 0 or 1.
        var digits = new StringBuilder().Append((digest[0] % 8) + 2);
        for (int i = 1; digits.Length < length - 1; i++)
            digits.Append((digest[i] % 10).ToString(CultureInfo.InvariantCulture));
        string body = digits.ToString();
        return body + Verhoeff.CheckDigit(body);
    }
}
