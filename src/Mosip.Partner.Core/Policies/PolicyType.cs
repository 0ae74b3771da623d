namespace Mosip.Partner.Core.Policies;

/// <summary>What a policy is about. PMS compares the text without case and does not trim it.</summary>
/// <param name="Value">The text of <c>policyType</c>, for example <c>Auth</c>.</param>
/// <remarks>Create policies with the spelling used here: the check for OIDC clients compares <c>Auth</c> exactly.</remarks>
public readonly record struct PolicyType(string Value)
{
    /// <summary><c>Auth</c>: what an Authentication Partner may do; see <see cref="AuthPolicy"/>.</summary>
    public static PolicyType Auth => new("Auth");

    /// <summary><c>DataShare</c>: what is shared with a Credential Partner and how; see <see cref="DataSharePolicy"/>.</summary>
    public static PolicyType DataShare => new("DataShare");

    /// <summary><c>CredentialIssuance</c>: what a credential holds, in the form of a data share policy; see <see cref="CredentialIssuancePolicy"/>.</summary>
    public static PolicyType CredentialIssuance => new("CredentialIssuance");

    /// <summary><c>MISP</c>: what a MISP may do for the partners behind it; see <see cref="MispPolicy"/>.</summary>
    public static PolicyType Misp => new("MISP");

    /// <summary>Whether both name the same type, without case.</summary>
    /// <param name="other">The other type.</param>
    public bool Equals(PolicyType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
