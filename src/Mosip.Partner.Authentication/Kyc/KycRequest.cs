namespace Mosip.Partner.Authentication;

/// <summary>Asks whether an individual is who they claim to be, and for the attributes that the partner's policy allows.</summary>
public sealed record KycRequest : FactorRequest;
