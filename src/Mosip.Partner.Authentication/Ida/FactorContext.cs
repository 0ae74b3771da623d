namespace Mosip.Partner.Authentication.Ida;

/// <summary>What a request takes from the options and from its transaction.</summary>
internal sealed record FactorContext(string TransactionId, string? Environment, string? DomainUri, string DateOfBirthPattern, int MaximumSize)
{
    public static FactorContext For(FactorRequest request, string transactionId, MosipAuthenticationOptions options)
    {
        // Without biometrics both members are optional, and a value that the country does not list would be refused.
        bool withDevice = request.Biometrics is not null;
        return new FactorContext(
            transactionId,
            request.Environment ?? (withDevice ? options.Environment : null),
            request.DomainUri ?? (withDevice ? options.DomainUri : null),
            options.DateOfBirthPattern,
            options.MaximumRequestSize);
    }
}
