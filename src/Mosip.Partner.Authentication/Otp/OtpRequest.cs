using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Authentication;

/// <summary>Asks IDA to send a one-time password to the channels registered for an individual.</summary>
public sealed record OtpRequest
{
    /// <summary>The id that will be authenticated; the later request must name the same one.</summary>
    public required IndividualId Individual { get; init; }

    /// <summary>The channels to use; at least one. Default: phone and e-mail.</summary>
    public IReadOnlyList<OtpChannel> Channels { get; init; } = [OtpChannel.Phone, OtpChannel.Email];

    /// <summary>The transaction. Default: a new one, which <see cref="OtpResult.TransactionId"/> tells; the authentication must use the same.</summary>
    public TransactionId? TransactionId { get; init; }

    /// <summary>Names the masked id.</summary>
    public override string ToString() => $"OtpRequest {{ {Individual}, transaction {TransactionId?.Value ?? "new"} }}";
}
