using System.Text.Json.Nodes;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>A request on its way through the filter, and what the stages found out about it.</summary>
internal sealed class FilterContext(IdaHttpRequest request, JsonObject body)
{
    public IdaHttpRequest Request { get; } = request;

    public IdaEndpoint Endpoint => Request.Endpoint;

    /// <summary>The body. Once it is opened, <c>request</c> holds the decrypted block.</summary>
    public JsonObject Body { get; } = body;

    /// <summary>The decrypted block, or null if the request has none.</summary>
    public JsonObject? Block => Body["request"] as JsonObject;

    /// <summary>The SHA-256 of the certificate that signed the request.</summary>
    public string? SignerThumbprint { get; set; }

    public string LicenceKey { get; set; } = "";

    public string PartnerId { get; set; } = "";

    /// <summary>The last path segment: an API key or the id of an OIDC client.</summary>
    public string ApiKey { get; set; } = "";

    public PartnerMapping? Mapping { get; set; }

    public MispLicenceRecord? Licence { get; set; }

    /// <summary>The same for every refusal of the filter: no advice.</summary>
    public static Refusal Refuse(IdaErrorTemplate error, RefusalExplanation why, params ReadOnlySpan<string?> arguments) =>
        new(error.WithoutAction(arguments), why);

    public static Refusal Missing(string parameter) =>
        Refuse(IdaErrors.MissingInputParameter, new($"presence of {parameter}", "a value", "none"), parameter);
}
