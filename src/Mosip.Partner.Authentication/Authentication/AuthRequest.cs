namespace Mosip.Partner.Authentication;

/// <summary>Asks whether an individual is who they claim to be.</summary>
public sealed record AuthRequest : FactorRequest;
