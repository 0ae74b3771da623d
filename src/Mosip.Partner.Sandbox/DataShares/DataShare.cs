namespace Mosip.Partner.Sandbox.DataShares;

/// <summary>One file that a partner may fetch a few times.</summary>
/// <param name="Key">The last part of its address.</param>
/// <param name="PolicyId">The policy that it was shared under.</param>
/// <param name="SubscriberId">The partner that it was shared with.</param>
/// <param name="Content">What is served: the text of the packet where the policy encrypts, else the file.</param>
/// <param name="Signature">The detached JWS of the header <c>Signature</c>.</param>
/// <param name="UsesAllowed">How often it can be fetched; -1 for always.</param>
internal sealed record DataShare(string Key, string PolicyId, string SubscriberId, ReadOnlyMemory<byte> Content, string Signature, int UsesAllowed)
{
    public override string ToString() => $"data share for {SubscriberId}";
}
