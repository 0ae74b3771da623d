namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Masks phone numbers and e-mail addresses as IDA does (MaskUtil).</summary>
internal static class ContactMask
{
    /// <summary>The first half and one more character become X.</summary>
    public static string Phone(string number)
    {
        int masked = Math.Min(number.Length, (number.Length / 2) + 1);
        return new string('X', masked) + number[masked..];
    }

    /// <summary>Before the <c>@</c>, all but every third character become X.</summary>
    public static string Email(string address)
    {
        int length = Math.Max(address.IndexOf('@', StringComparison.Ordinal), 0);
        return string.Create(address.Length, (address, length), static (masked, source) =>
        {
            source.address.CopyTo(masked);
            for (int i = 0; i < source.length; i++)
                if ((i + 1) % 3 != 0)
                    masked[i] = 'X';
        });
    }
}
