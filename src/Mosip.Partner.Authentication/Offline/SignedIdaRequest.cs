namespace Mosip.Partner.Authentication;

/// <summary>A request to IDA that is ready to be sent.</summary>
/// <param name="Body">The exact body: send these bytes and no others, the signature covers them.</param>
/// <param name="Signature">The value of the <c>signature</c> header.</param>
/// <param name="TransactionId">The transaction of the request.</param>
public sealed record SignedIdaRequest(ReadOnlyMemory<byte> Body, string Signature, TransactionId TransactionId)
{
    /// <summary>The transaction, nothing of the content.</summary>
    public override string ToString() => $"SignedIdaRequest {{ transaction {TransactionId}, {Body.Length} bytes }}";
}
