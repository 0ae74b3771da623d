namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>The accounts that are there from the start. Their secrets are no secrets: the sandbox serves tests on one machine.</summary>
internal static class SandboxAccounts
{
    /// <summary>Partner administrator and policy manager.</summary>
    public static readonly Account Administrator = new("sandbox-admin", "sandbox-admin-password", "admin@sandbox.example", "PARTNER_ADMIN", "POLICYMANAGER");

    /// <summary>The client through which users of PMS log in; it can log in itself.</summary>
    public static readonly Account PartnerClient = new("mosip-pms-client", "sandbox-pms-secret", null, "PARTNER_ADMIN", "POLICYMANAGER");

    /// <summary>The client that sets deployments up.</summary>
    public static readonly Account DeploymentClient = new("mosip-deployment-client", "sandbox-deployment-secret", null, "PARTNER_ADMIN", "GLOBAL_ADMIN");

    /// <summary>The client that asks for credentials, as the registration processor and the resident services do.</summary>
    public static readonly Account CredentialRequestClient = new("mosip-crereq-client", "sandbox-crereq-secret", null, "CREDENTIAL_REQUEST");

    public static IdentityProvider CreateProvider()
    {
        var provider = new IdentityProvider();
        provider.AddClient(PartnerClient);
        provider.AddClient(DeploymentClient);
        provider.AddClient(CredentialRequestClient);
        provider.AddUser(Administrator);
        return provider;
    }
}
