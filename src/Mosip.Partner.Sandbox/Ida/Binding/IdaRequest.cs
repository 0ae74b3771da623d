namespace Mosip.Partner.Sandbox.Ida.Binding;

/// <summary>The members that every request has.</summary>
internal abstract record IdaRequest
{
    public string? IndividualId { get; init; }

    public string? IndividualIdType { get; init; }

    public string? TransactionId { get; init; }

    public string? RequestTime { get; init; }

    /// <summary>The name of a type only: no id, OTP or name may reach a log.</summary>
    public sealed override string ToString() => GetType().Name;
}
