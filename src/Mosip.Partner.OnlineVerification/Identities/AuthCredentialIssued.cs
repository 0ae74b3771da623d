using Mosip.Partner.OnlineVerification.Reading;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A credential of the type <c>auth</c>: what a verification partner needs to authenticate a person by one of its ids (<c>CREDENTIAL_ISSUED</c>).</summary>
/// <remarks>One person gives one event for the UIN and one for each active VID and handle.</remarks>
public sealed class AuthCredentialIssued : OnlineVerificationEvent
{
    internal AuthCredentialIssued(HubEvent source, EventData data)
        : base(source)
    {
        IdHash = data.Required("id_hash");
        SaltIndex = data.Required("MODULO");
        Salt = data.Required("SALT");
        Token = data.Required("TOKEN");
        ExpiresAt = data.Time("expiry_timestamp");
        TransactionLimit = data.Number("transaction_limit");
        IdType = data.Text("idType");
        CredentialType = data.Text("credentialType");
        // The wire's own spelling of the index.
        DemographicKey = RandomKey.Read(data, "demoEncryptedRandomKey", "demoRankomKeyIndex");
        BiometricKey = RandomKey.Read(data, "bioEncryptedRandomKey", "bioRankomKeyIndex");
        SignatureOfShare = data.Object("proof")?.Text("signature");
    }

    /// <summary>The credential, fetched, opened and checked, in the hands of an <see cref="IOnlineVerificationHandler"/>; null where the event was only read.</summary>
    public AuthCredential? Credential { get; internal set; }

    /// <summary>Under what the person is filed: the upper-case hexadecimal SHA-256 of id and salt, 64 digits.</summary>
    public string IdHash { get; }

    /// <summary>The index of the salt (<c>MODULO</c>), a decimal number as text.</summary>
    public string SaltIndex { get; }

    /// <summary>The salt of that index. Keep it: the hash of an id that a person presents is made with it.</summary>
    public string Salt { get; }

    /// <summary>The token of the person for this partner; locks name the person by it.</summary>
    public string Token { get; }

    /// <summary>When the id ends; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>How many authentications are left; null for no limit.</summary>
    public int? TransactionLimit { get; }

    /// <summary>The type of a handle; null for a UIN or VID.</summary>
    public string? IdType { get; }

    /// <summary><c>auth</c>.</summary>
    public string? CredentialType { get; }

    /// <summary>The random key of the demographic attributes; null where none is encrypted.</summary>
    public RandomKey? DemographicKey { get; }

    /// <summary>The random key of the biometrics; null where none is encrypted.</summary>
    public RandomKey? BiometricKey { get; }

    /// <summary>The detached signature over the opened credential; null where the event has none.</summary>
    public string? SignatureOfShare { get; }
}
