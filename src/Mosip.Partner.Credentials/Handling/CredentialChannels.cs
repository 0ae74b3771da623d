namespace Mosip.Partner.Credentials.Handling;

/// <summary>The inbox's channels for credentials.</summary>
public static class CredentialChannels
{
    /// <summary>Events of issued credentials, by event id.</summary>
    public const string Events = "credentials";

    /// <summary>Statuses to be published, by request id: one for each credential, made together with its outcome. An entry here means that the credential was handled, and stays for ever: it holds no personal data.</summary>
    public const string Statuses = "credential-status";
}
