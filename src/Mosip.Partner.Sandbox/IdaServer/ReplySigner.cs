using Mosip.Partner.Sandbox.KeyManager;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Signs IDA's answers.</summary>
internal sealed class ReplySigner(IdaKeys keys)
{
    public const string Header = "response-signature";

    private readonly Lazy<ManagedKeySigner> _ida = new(() => new ManagedKeySigner(keys.Signing, keys.Signing.Certificate));
    private readonly Lazy<ManagedKeySigner> _expired = new(() => new ManagedKeySigner(keys.Signing, keys.Expired(keys.Signing)));
    private readonly Lazy<ManagedKeySigner> _unknown = new(() => new ManagedKeySigner(keys.Unknown, keys.Unknown.Certificate));

    public ValueTask<string> SignAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _ida.Value.SignAsync(body, cancellationToken);

    /// <summary>Signs under a certificate of the same key that has ended.</summary>
    public ValueTask<string> SignAsExpiredAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _expired.Value.SignAsync(body, cancellationToken);

    /// <summary>Signs with a key that belongs to no one.</summary>
    public ValueTask<string> SignAsUnknownAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _unknown.Value.SignAsync(body, cancellationToken);
}
