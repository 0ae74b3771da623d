namespace Mosip.Partner.Sandbox.Pms.State;

/// <summary>Under which policy a partner gets credentials of a type.</summary>
internal sealed record CredentialTypeMapping(Partner Partner, string CredentialType, Policy Policy);
