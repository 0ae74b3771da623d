using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The documents under <c>/.well-known/</c> that a verifiable credential points at: context, key and controller. Their names hold the deployment's own address.</summary>
/// <param name="address">The address of the sandbox, without a slash at the end.</param>
/// <param name="key">The key of the proofs.</param>
internal sealed class IssuerDocuments(Func<string> address, Func<RSA> key)
{
    private const string Security = "https://w3id.org/security/v2";

    // Of each language entry the value is signed; "lang" is the keyword, and "language" comes by way of the ODRL context.
    private static readonly string[] MultilingualTerms = ["fullName", "gender", "residenceStatus", "addressLine1", "addressLine2", "addressLine3", "city", "province", "region"];
    private static readonly string[] PlainTerms = ["vcVer", "UIN", "VID", "dateOfBirth", "email", "phone", "postalCode", "biometrics"];

    public string ContextAddress => address() + "/.well-known/mosip-context.json";

    public string ControllerAddress => address() + "/.well-known/controller.json";

    public string KeyAddress => address() + "/.well-known/public-key.json";

    public void Map(IEndpointRouteBuilder routes)
    {
        MapDocument(routes, "/.well-known/mosip-context.json", Context);
        MapDocument(routes, "/.well-known/controller.json", Controller);
        MapDocument(routes, "/.well-known/public-key.json", Key);
    }

    /// <summary>Who issues: the keys that may make assertions.</summary>
    public JsonObject Controller() => new() { ["@context"] = Security, ["id"] = ControllerAddress, ["assertionMethod"] = new JsonArray(KeyAddress) };

    /// <summary>The key of the proofs.</summary>
    public JsonObject Key() => new()
    {
        ["@context"] = Security,
        ["type"] = "RsaVerificationKey2018",
        ["id"] = KeyAddress,
        ["controller"] = ControllerAddress,
        ["publicKeyPem"] = key().ExportSubjectPublicKeyInfoPem() + "\n",
    };

    /// <summary>MOSIP's own context with this deployment's address.</summary>
    public JsonObject Context()
    {
        var terms = new JsonObject
        {
            ["mosip"] = address() + "/mosip#",
            ["schema"] = "http://schema.org/",
            ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        };
        foreach (string term in PlainTerms)
            terms[term] = "mosip:" + term;
        foreach (string term in MultilingualTerms)
            terms[term] = Scoped(term, new JsonObject { ["value"] = "rdf:value", ["lang"] = "@language" });
        terms["bestTwoFingers"] = Scoped("bestTwoFingers", new JsonObject { ["id"] = "@id", ["type"] = "@type", ["subType"] = "mosip:subType", ["rank"] = "mosip:rank" });
        return new JsonObject { ["@context"] = new JsonArray(new JsonObject { ["@version"] = 1.1m }, "https://www.w3.org/ns/odrl.jsonld", terms) };
    }

    private static JsonObject Scoped(string term, JsonObject context) => new() { ["@id"] = "mosip:" + term, ["@context"] = context };

    private static void MapDocument(IEndpointRouteBuilder routes, string path, Func<JsonObject> document) => routes
        .MapGet(path, context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(document().ToJsonString(), context.RequestAborted);
        })
        .WithMetadata(new SandboxRoute(SandboxOperation.Credential, path));
}
