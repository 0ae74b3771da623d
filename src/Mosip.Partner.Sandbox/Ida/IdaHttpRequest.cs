namespace Mosip.Partner.Sandbox.Ida;

/// <summary>A request as it came over HTTP.</summary>
/// <param name="Endpoint">The endpoint that its path names.</param>
/// <param name="Path">The undecoded path, for example <c>/idauthentication/v1/auth/LK/partner/key</c>.</param>
/// <param name="Body">The exact bytes.</param>
/// <param name="SignatureHeader">The header <c>signature</c>.</param>
/// <param name="AuthorizationHeader">The header <c>Authorization</c>.</param>
internal sealed record IdaHttpRequest(IdaEndpoint Endpoint, string Path, ReadOnlyMemory<byte> Body, string? SignatureHeader, string? AuthorizationHeader)
{
    /// <summary>The endpoint only: path and body hold keys and personal data.</summary>
    public override string ToString() => $"{Endpoint.Name} request";
}
