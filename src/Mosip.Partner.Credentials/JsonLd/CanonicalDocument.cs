using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Credentials.JsonLd;

/// <summary>A document in canonical form.</summary>
/// <remarks>It holds what the document says, so it is as personal as that and prints as its size only.</remarks>
/// <param name="NQuads">Canonical N-Quads: a statement a line, each ended by LF; empty where the document states nothing.</param>
/// <param name="UncoveredMembers">
/// JSON pointers of the members that make no statement. A proof does not cover them: anybody may have added or changed them. The order of lists and
/// types that no context defines are not covered either.
/// </param>
public sealed record CanonicalDocument(string NQuads, IReadOnlyList<string> UncoveredMembers)
{
    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="NQuads"/>.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(NQuads));

    /// <summary>The number of statements, and nothing of what they say.</summary>
    public override string ToString() => $"{NQuads.AsSpan().Count('\n')} statements";
}
