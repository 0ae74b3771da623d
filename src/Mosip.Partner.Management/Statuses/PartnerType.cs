using System.Text.Json.Serialization;
using Mosip.Partner.Management.Statuses;

namespace Mosip.Partner.Management;

/// <summary>The kind of a partner, as the table <c>partner_type</c> has it.</summary>
/// <param name="Value">MOSIP's word; compared without case.</param>
[JsonConverter(typeof(TextValueConverter<PartnerType>))]
public readonly record struct PartnerType(string Value) : ITextValue<PartnerType>
{
    /// <summary><c>Auth_Partner</c>: relying party of ID Authentication. Needs a policy group.</summary>
    public static PartnerType AuthPartner => new("Auth_Partner");

    /// <summary><c>Device_Provider</c>: makes biometric devices.</summary>
    public static PartnerType DeviceProvider => new("Device_Provider");

    /// <summary><c>Credential_Partner</c>: receives credentials, for example to print them. Needs a policy group.</summary>
    public static PartnerType CredentialPartner => new("Credential_Partner");

    /// <summary><c>FTM_Provider</c>: makes foundational trust modules (chips).</summary>
    public static PartnerType FtmProvider => new("FTM_Provider");

    /// <summary><c>Online_Verification_Partner</c>: runs an own ID Authentication. Needs a policy group.</summary>
    public static PartnerType OnlineVerificationPartner => new("Online_Verification_Partner");

    /// <summary><c>ABIS_Partner</c>: deduplicates biometrics. Needs a policy group.</summary>
    public static PartnerType AbisPartner => new("ABIS_Partner");

    /// <summary><c>Manual_Adjudication</c>: decides on duplicates. Needs a policy group.</summary>
    public static PartnerType ManualAdjudication => new("Manual_Adjudication");

    /// <summary><c>MISP_Partner</c>: carries the traffic of relying parties.</summary>
    public static PartnerType MispPartner => new("MISP_Partner");

    /// <summary><c>SDK_Partner</c>: makes biometric SDKs.</summary>
    public static PartnerType SdkPartner => new("SDK_Partner");

    /// <summary><c>Internal_Partner</c>: a module of MOSIP. Needs a policy group.</summary>
    public static PartnerType InternalPartner => new("Internal_Partner");

    /// <summary><c>Print_Partner</c>. Needs a policy group. MOSIP's own print partner is a <see cref="CredentialPartner"/>.</summary>
    public static PartnerType PrintPartner => new("Print_Partner");

    /// <summary><c>Binding_Partner</c>. Needs a policy group.</summary>
    public static PartnerType BindingPartner => new("Binding_Partner");

    /// <summary>Whether PMS asks for a policy group at registration, as MOSIP seeds its table; false for a type that this SDK does not know.</summary>
    public bool NeedsPolicyGroup =>
        this == AuthPartner || this == CredentialPartner || this == OnlineVerificationPartner || this == AbisPartner || this == ManualAdjudication
        || this == InternalPartner || this == PrintPartner || this == BindingPartner;

    /// <summary>The domain in which the certificates of such partners are uploaded in practice.</summary>
    public PartnerDomain CertificateDomain =>
        this == DeviceProvider ? PartnerDomain.Device
        : this == FtmProvider ? PartnerDomain.Ftm
        : this == MispPartner ? PartnerDomain.Misp
        : PartnerDomain.Auth;

    /// <summary>Whether both are the same word, without case.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(PartnerType other) => string.Equals(Value ?? "", other.Value ?? "", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static PartnerType ITextValue<PartnerType>.From(string value) => new(value);
}
