namespace Mosip.Partner.Core.Privacy;

/// <summary>The check digit of UINs and VIDs (Verhoeff; <c>ChecksumUtils</c> of mosip/commons).</summary>
public static class Verhoeff
{
    // The multiplication table of the dihedral group of order 10, the permutation by position, and the inverse.
    private static readonly string[] Product =
        ["0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"];
    private static readonly string[] Permutation =
        ["0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"];
    private const string Inverse = "0432156789";

    /// <summary>Whether the last digit is the check digit of those before it. False for an empty text and for anything but ASCII digits.</summary>
    /// <param name="digits">The whole number.</param>
    public static bool IsValid(ReadOnlySpan<char> digits) =>
        !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9') && Check(digits, position: 0) == 0;

    /// <summary>The check digit to put behind the digits.</summary>
    /// <param name="digits">The number without its check digit; ASCII digits only.</param>
    /// <exception cref="ArgumentException">The text is empty or has other characters than digits.</exception>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            throw new ArgumentException("A check digit is made for ASCII digits only.", nameof(digits));
        return Inverse[Check(digits, position: 1)];
    }

    private static int Check(ReadOnlySpan<char> digits, int position)
    {
        int check = 0;
        for (int i = digits.Length - 1; i >= 0; i--, position++)
            check = Product[check][Permutation[position % 8][digits[i] - '0'] - '0'] - '0';
        return check;
    }
}
