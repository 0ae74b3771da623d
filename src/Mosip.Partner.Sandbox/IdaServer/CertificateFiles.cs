using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Sandbox.Faulting;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The certificates that a deployment publishes as files. The one for biometrics is a convenience of the sandbox.</summary>
internal sealed class CertificateFiles(IdaKeys keys)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        MapPem(routes, SandboxPaths.PartnerCertificateFile, () => keys.Partner);
        MapPem(routes, SandboxPaths.BiometricCertificateFile, () => keys.Biometric);
        routes.MapGet(SandboxPaths.SigningKeysFile, context => WriteAsync(context, "application/json", SigningKeys(CertificateFor(context, keys.Signing))))
            .WithMetadata(new SandboxRoute(SandboxOperation.Certificate, SandboxPaths.SigningKeysFile));
    }

    private void MapPem(IEndpointRouteBuilder routes, string path, Func<ManagedKey> key) =>
        routes.MapGet(path, context => WriteAsync(context, "application/x-x509-ca-cert", PemEncoding.WriteString("CERTIFICATE", CertificateFor(context, key()).RawDataMemory.Span) + "\n"))
            .WithMetadata(new SandboxRoute(SandboxOperation.Certificate, path));

    private X509Certificate2 CertificateFor(HttpContext context, ManagedKey key) =>
        AppliedFaults.Of(context).Has(FaultKind.ExpiredCertificate) ? keys.Expired(key) : key.Certificate;

    // A bare array; x5c is a text and no list, and the thumbprint's name lacks its S: as the file server writes it.
    private static string SigningKeys(X509Certificate2 certificate)
    {
        using RSA rsa = certificate.GetRSAPublicKey()!;
        RSAParameters parameters = rsa.ExportParameters(includePrivateParameters: false);
        string n = MosipBase64.EncodeUrl(parameters.Modulus), e = MosipBase64.EncodeUrl(parameters.Exponent);
        return new JsonArray(new JsonObject
        {
            ["kty"] = "RSA",
            ["n"] = n,
            ["e"] = e,
            ["use"] = "sig",
            ["kid"] = MosipBase64.EncodeUrl(SHA256.HashData(certificate.RawDataMemory.Span)),
            ["exp"] = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["x5c"] = Convert.ToBase64String(certificate.RawDataMemory.Span),
            // RFC 7638.
            ["x5t#256"] = MosipBase64.EncodeUrl(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"e":"{{e}}","kty":"RSA","n":"{{n}}"}"""))),
        }).ToJsonString();
    }

    private static Task WriteAsync(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
