namespace Mosip.Partner.Management;

/// <summary>What the list of authorities' certificates can be sorted by.</summary>
/// <param name="Value">PMS's alias (<c>sortFieldName</c>).</param>
public readonly record struct TrustChainSort(string Value)
{
    /// <summary><c>caCertificateType</c>.</summary>
    public static TrustChainSort CaCertificateType => new("caCertificateType");

    /// <summary><c>certificateId</c>.</summary>
    public static TrustChainSort CertificateId => new("certificateId");

    /// <summary><c>partnerDomain</c>.</summary>
    public static TrustChainSort PartnerDomain => new("partnerDomain");

    /// <summary><c>issuedTo</c>.</summary>
    public static TrustChainSort IssuedTo => new("issuedTo");

    /// <summary><c>issuedBy</c>.</summary>
    public static TrustChainSort IssuedBy => new("issuedBy");

    /// <summary><c>validFrom</c>.</summary>
    public static TrustChainSort ValidFrom => new("validFrom");

    /// <summary><c>validTill</c>.</summary>
    public static TrustChainSort ValidTill => new("validTill");

    /// <summary><c>uploadedDateTime</c>.</summary>
    public static TrustChainSort UploadedAt => new("uploadedDateTime");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
