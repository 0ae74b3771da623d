namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>Everything that the request pipeline asks its host for.</summary>
internal sealed record IdaServerState
{
    public required MosipRelease Release { get; init; }

    public required IdaConfiguration Configuration { get; init; }

    /// <summary>Null leaves the partner and policy stage out (it is not part of every conformance case).</summary>
    public required IPartnerDirectory? Partners { get; init; }

    public required IKnownIds KnownIds { get; init; }

    public required Crypto.IIdaCrypto Crypto { get; init; }

    public required TimeProvider Clock { get; init; }
}
