namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>The states that the credential request generator sets itself; after <see cref="Issued"/> partners report any text.</summary>
internal static class CredentialRequestStatus
{
    public const string New = "NEW";
    public const string Issued = "ISSUED";
    public const string Failed = "FAILED";
    public const string Retry = "RETRY";
    public const string Cancelled = "CANCELLED";
}
