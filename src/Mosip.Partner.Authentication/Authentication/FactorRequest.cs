using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Authentication;

/// <summary>Who claims to be whom, and the factors that shall prove it. All given factors must match.</summary>
public abstract record FactorRequest
{
    private protected FactorRequest()
    {
    }

    /// <summary>The id that is claimed.</summary>
    public required IndividualId Individual { get; init; }

    /// <summary>That the individual agreed. Required by IDA; see <see cref="Consent.Obtained"/>.</summary>
    public required Consent Consent { get; init; }

    /// <summary>The transaction. Default: a new one. With an OTP it must be the transaction of the OTP request, with biometrics that of the capture.</summary>
    public TransactionId? TransactionId { get; init; }

    /// <summary>The one-time password that the individual typed, or null.</summary>
    public OtpFactor? Otp { get; init; }

    /// <summary>Attributes to compare with the record, or null.</summary>
    public DemographicFactor? Demographics { get; init; }

    /// <summary>What a biometric device captured for this transaction, or null.</summary>
    public BiometricCapture? Biometrics { get; init; }

    /// <summary>The <c>env</c> member, one of IDA's allowed environments; must equal that of the capture. Default: the one in <see cref="MosipAuthenticationOptions.Environment"/>.</summary>
    public string? Environment { get; init; }

    /// <summary>The <c>domainUri</c> member, one of IDA's allowed addresses; must equal that of the capture. Default: the one in <see cref="MosipAuthenticationOptions.DomainUri"/>.</summary>
    public string? DomainUri { get; init; }

    /// <summary>Names the masked id and the kinds of factors; nothing of their content.</summary>
    public sealed override string ToString() =>
        $"{GetType().Name} {{ {Individual}, transaction {TransactionId?.Value ?? "new"}, factors {string.Join('+', FactorNames())} }}";

    internal IEnumerable<string> FactorNames()
    {
        if (Otp is not null)
            yield return "otp";
        if (Demographics is not null)
            yield return "demo";
        if (Biometrics is not null)
            yield return "bio";
    }
}
