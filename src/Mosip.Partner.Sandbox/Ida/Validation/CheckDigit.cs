using System.Globalization;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>The check digit of UINs and VIDs as IDA reads them (ChecksumUtils): digits of any script; anything else is an exception.</summary>
internal static class CheckDigit
{
    /// <exception cref="JavaFaultException">The text holds something other than digits.</exception>
    public static bool IsValid(string text) => Verhoeff.IsValid(string.Create(text.Length, text, static (digits, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(source[i]);
            digits[i] = digit >= 0
                ? (char)('0' + digit)
                : throw new JavaFaultException(JavaFaultException.NumberFormat, new("individualId", "digits only", "other characters"));
        }
    }));
}
