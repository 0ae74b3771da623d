using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Ida.Java;

namespace Mosip.Partner.Sandbox.Ida.Signatures;

/// <summary>The header of a JWS as MOSIP's server reads it, which is laxer than a client should be and differs by release.</summary>
internal sealed record ServerJwsHeader(string? Algorithm, bool HasUnknownCriticalMember, X509Certificate2? Certificate)
{
    private const string Malformed = "KER-JWS-106";
    private const string CertificateUnreadable = "KER-KMS-013";

    /// <summary>Reads the first part of a JWS.</summary>
    /// <exception cref="SignatureFaultException">The release cannot read it.</exception>
    /// <param name="encoded">The base64url text.</param>
    /// <param name="release">Decides how the header and <c>x5c</c> are read.</param>
    /// <param name="cache">Looked at before <c>x5c</c>; null for a server that has seen nothing yet, or a release without cache.</param>
    public static ServerJwsHeader Parse(string encoded, MosipRelease release, CertificateCache? cache = null)
    {
        if (!(release.ReadsX5cStrictly ? MosipBase64.TryDecodeUrl(encoded, out byte[] bytes) : MosipBase64.TryDecode(encoded, out bytes)))
            throw new SignatureFaultException(release.ReadsX5cStrictly ? Malformed : JavaFaultException.IllegalArgument, "a header that is not base64url");
        if (!JavaJson.TryParseObject(bytes, out JsonObject? members))
            throw new SignatureFaultException(Malformed, "a header that is not a JSON object");
        string? thumbprint = cache is null ? null : members.TextOrNull("x5t#S256");
        X509Certificate2? certificate = cache?.Find(thumbprint) ?? (release.ReadsX5cStrictly ? FindStrictly(members["x5c"]) : FindLeniently(members));
        if (certificate is not null)
            cache?.Remember(thumbprint, certificate);
        return new ServerJwsHeader(
            members.TextOrNull("alg"),
            members["crit"] is JsonArray critical && critical.Any(name => name is not JsonValue value || value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() != "b64"),
            certificate);
    }

    // Release 1.3: the first of a list or a bare text; standard base64 on one line.
    private static X509Certificate2? FindStrictly(JsonNode? x5c)
    {
        JsonNode? first = x5c is JsonArray list ? list.FirstOrDefault() : x5c;
        if (first is not JsonValue value || value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() is not { Length: > 0 } text)
            return null;
        return MosipBase64.TryDecodeStandard(text, out byte[] der) && TryLoad(der) is { } certificate
            ? certificate
            : throw new SignatureFaultException(Malformed, "an x5c that is not standard base64 of a certificate on one line");
    }

    // Before: a list, base64 of any alphabet with anything between, also of PEM text.
    private static X509Certificate2? FindLeniently(JsonObject members)
    {
        if (!members.ContainsKey("x5c"))
            return null;
        return TryLoad(LenientBase64.Decode(FirstOfList(members["x5c"])))
            ?? throw new SignatureFaultException(CertificateUnreadable, "an x5c that is not a certificate");
    }

    /// <summary>The first text of a list, with the exceptions that Java raises for anything else.</summary>
    /// <exception cref="SignatureFaultException">There is no first text.</exception>
    public static string FirstOfList(JsonNode? x5c) => x5c switch
    {
        null => throw new SignatureFaultException(JavaFaultException.NullPointer, "an x5c that is null"),
        JsonArray and [] => throw new SignatureFaultException("IndexOutOfBoundsException", "an empty x5c"),
        JsonArray and [null, ..] => throw new SignatureFaultException(JavaFaultException.NullPointer, "an x5c that holds null"),
        JsonArray and [JsonValue first, ..] when first.GetValueKind() == JsonValueKind.String => first.GetValue<string>(),
        _ => throw new SignatureFaultException(JavaFaultException.ClassCast, "an x5c that is not a list of texts"),
    };

    /// <summary>Loads DER or PEM bytes; null if they are no certificate.</summary>
    public static X509Certificate2? TryLoad(byte[] bytes)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
