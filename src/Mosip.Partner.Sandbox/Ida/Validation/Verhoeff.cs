using System.Globalization;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The check digit of UINs and VIDs, read as MOSIP's ChecksumUtils does: digits of any script, anything else is an exception.</summary>
internal static class Verhoeff
{
    private const string Multiplication = "0123456789" + "1234067895" + "2340178956" + "3401289567" + "4012395678" + "5987604321" + "6598710432" + "7659821043" + "8765932104" + "9876543210";
    private const string Permutation = "0123456789" + "1576283094" + "5803796142" + "8916043527" + "9453126870" + "4286573901" + "2793806415" + "7046913258";

    /// <exception cref="JavaFaultException">The text holds something other than digits.</exception>
    public static bool IsValid(string text)
    {
        int check = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(text[^(i + 1)]);
            if (digit < 0)
                throw new JavaFaultException(JavaFaultException.NumberFormat, new("individualId", "digits only", "other characters"));
            check = Multiplication[check * 10 + (Permutation[i % 8 * 10 + digit] - '0')] - '0';
        }

        return check == 0;
    }
}
