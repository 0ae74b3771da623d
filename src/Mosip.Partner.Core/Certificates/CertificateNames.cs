using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Distinguished names as MOSIP reads and writes them.</summary>
public static class CertificateNames
{
    internal const string CommonName = "2.5.4.3";
    internal const string Country = "2.5.4.6";
    internal const string Locality = "2.5.4.7";
    internal const string State = "2.5.4.8";
    internal const string Organisation = "2.5.4.10";
    internal const string OrganisationalUnit = "2.5.4.11";

    /// <summary>
    /// The organisation name that a partner must be registered with for this certificate: MOSIP compares it character by character with
    /// the organisation (<c>O</c>) of the subject in its escaped spelling, for example <c>Example\, Inc.</c>
    /// </summary>
    /// <param name="certificate">The partner's certificate.</param>
    /// <returns>The name, or null where the subject has no organisation. Of several organisations the last one in the certificate counts.</returns>
    public static string? OrganisationForMosip(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return ForMosip(certificate.SubjectName, Organisation);
    }

    /// <summary>
    /// A name in the text form of RFC 2253 as MOSIP's platform writes it: last attribute first, no space after the comma, special
    /// characters escaped by a backslash, attributes without a short name as number and hexadecimal.
    /// </summary>
    /// <param name="name">The name of a subject or issuer.</param>
    public static string ToRfc2253(X500DistinguishedName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        IEnumerable<string> parts = Read(name).Reverse().Select(part => string.Join('+', part.Select(attribute => attribute.ToRfc2253())));
        return string.Join(',', parts);
    }

    /// <summary>
    /// The subject of the certificate that MOSIP issues for this one: only C, ST, L, O, OU and CN remain, in that order, with the values in
    /// their escaped spelling. Certificates for a device provider's devices must name it as their issuer, byte for byte.
    /// </summary>
    /// <param name="certificate">The certificate that the partner uploads.</param>
    public static X500DistinguishedName ReissuedSubject(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (string oid in (ReadOnlySpan<string>)[Country, State, Locality, Organisation, OrganisationalUnit, CommonName])
            {
                if (ForMosip(certificate.SubjectName, oid) is { Length: > 0 } value)
                    NameAttribute.Write(writer, oid, value.StartsWith('\\') ? value[1..] : value);
            }
        }
        return new X500DistinguishedName(writer.Encode());
    }

    /// <summary>The value of an attribute in the spelling in which MOSIP compares it and copies it into the certificate that it issues; null if there is none.</summary>
    internal static string? ForMosip(X500DistinguishedName name, string oid)
    {
        NameAttribute[]? part = Read(name).LastOrDefault(part => part.Any(attribute => attribute.Oid == oid));
        if (part is null)
            return null;
        // Where one part of the name has several attributes, MOSIP takes the first of them, whichever it is.
        string value = part[0].Value ?? part[0].Hexadecimal;
        // Its parser drops a backslash with which the value itself begins.
        return NameAttribute.Escape(value.StartsWith('\\') ? value[1..] : value);
    }

    /// <summary>The plain value of an attribute, or null; of several the last one.</summary>
    internal static string? Plain(X500DistinguishedName name, string oid) =>
        Read(name).SelectMany(part => part).LastOrDefault(attribute => attribute.Oid == oid)?.Value;

    /// <summary>The parts of a name in the order of the certificate; nearly always a part has a single attribute.</summary>
    internal static IReadOnlyList<NameAttribute[]> Read(X500DistinguishedName name)
    {
        try
        {
            var parts = new List<NameAttribute[]>();
            AsnReader sequence = new AsnReader(name.RawData, AsnEncodingRules.BER).ReadSequence();
            while (sequence.HasData)
            {
                var part = new List<NameAttribute>();
                AsnReader set = sequence.ReadSetOf(skipSortOrderValidation: true);
                while (set.HasData)
                {
                    AsnReader attribute = set.ReadSequence();
                    part.Add(new NameAttribute(attribute.ReadObjectIdentifier(), attribute.ReadEncodedValue()));
                }
                parts.Add([.. part]);
            }
            return parts;
        }
        catch (AsnContentException e)
        {
            throw new CryptographicException("The name in the certificate is not valid ASN.1.", e);
        }
    }

    /// <summary>One attribute of a name.</summary>
    internal sealed class NameAttribute(string oid, ReadOnlyMemory<byte> encodedValue)
    {
        public string Oid { get; } = oid;

        /// <summary>The text, or null where the value is of a type that holds none.</summary>
        public string? Value { get; } = ReadText(encodedValue);

        public string Hexadecimal => "#" + Convert.ToHexStringLower(encodedValue.Span);

        public static void Write(AsnWriter writer, string oid, string value)
        {
            using (writer.PushSetOf())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                writer.WriteCharacterString(oid == Country ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, value);
            }
        }

        public string ToRfc2253() => Keyword() is { } keyword && Value is not null
            ? $"{keyword}={Escape(Value, everyHash: true)}"
            : $"{Oid}={Hexadecimal}";

        // Java escapes each '#' in RFC 2253 text; BouncyCastle, with which MOSIP takes the value out again, only one at the beginning.
        public static string Escape(string value, bool everyHash = false)
        {
            var text = new StringBuilder(value.Length + 8);
            for (int i = 0; i < value.Length; i++)
            {
                bool isOuterSpace = value[i] == ' ' && (value.AsSpan(0, i).Trim(' ').IsEmpty || value.AsSpan(i).Trim(' ').IsEmpty);
                if (isOuterSpace || value[i] is ',' or '"' or '\\' or '+' or '=' or '<' or '>' or ';' || (value[i] == '#' && (i == 0 || everyHash)))
                    text.Append('\\');
                text.Append(value[i]);
            }
            return text.ToString();
        }

        private string? Keyword() => Oid switch
        {
            CommonName => "CN",
            Country => "C",
            Locality => "L",
            State => "ST",
            Organisation => "O",
            OrganisationalUnit => "OU",
            "2.5.4.9" => "STREET",
            "0.9.2342.19200300.100.1.25" => "DC",
            "0.9.2342.19200300.100.1.1" => "UID",
            _ => null,
        };

        private static string? ReadText(ReadOnlyMemory<byte> encoded)
        {
            Asn1Tag tag = Asn1Tag.Decode(encoded.Span, out _);
            if (tag.TagClass != TagClass.Universal)
                return null;
            var type = (UniversalTagNumber)tag.TagValue;
            return type is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String
                or UniversalTagNumber.T61String or UniversalTagNumber.BMPString or UniversalTagNumber.NumericString or UniversalTagNumber.VisibleString
                ? new AsnReader(encoded, AsnEncodingRules.BER).ReadCharacterString(type)
                : null;
        }
    }
}
