namespace Mosip.Partner.Sandbox;

/// <summary>A group of the sandbox's endpoints, as records and faults name it.</summary>
/// <param name="Name">For example <c>auth</c>.</param>
public readonly record struct SandboxOperation(string Name)
{
    /// <summary>IDA: <c>/idauthentication/v1/auth</c>.</summary>
    public static SandboxOperation Auth => new("auth");

    /// <summary>IDA: <c>/idauthentication/v1/kyc</c>.</summary>
    public static SandboxOperation Kyc => new("kyc");

    /// <summary>IDA: <c>/idauthentication/v1/otp</c>.</summary>
    public static SandboxOperation Otp => new("otp");

    /// <summary>Downloads of IDA's certificates.</summary>
    public static SandboxOperation Certificate => new("certificate");

    /// <summary>Login at authmanager.</summary>
    public static SandboxOperation Login => new("login");

    /// <summary>PMS: partners, certificates, policy requests, API keys, licences.</summary>
    public static SandboxOperation PartnerManagement => new("partner-management");

    /// <summary>PMS: policy groups and policies.</summary>
    public static SandboxOperation PolicyManagement => new("policy-management");

    /// <summary>The WebSub hub: subscriptions, topics, publications.</summary>
    public static SandboxOperation Hub => new("hub");
    /// <summary>Credential requests, and the documents that credentials point at.</summary>
    public static SandboxOperation Credential => new("credential");

    /// <summary>The data share service.</summary>
    public static SandboxOperation DataShare => new("data-share");

    internal static SandboxOperation Unknown => new("unknown");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
