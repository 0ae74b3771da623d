using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>What a credential holds and how it travels (policy type <c>CredentialIssuance</c>). The form is that of a <see cref="DataSharePolicy"/>.</summary>
public sealed record CredentialIssuancePolicy : SharePolicy
{
    /// <inheritdoc/>
    public override PolicyType Type => PolicyType.CredentialIssuance;

    /// <summary>Reads the <c>policies</c> member of a credential issuance policy.</summary>
    /// <param name="utf8Json">The JSON object, at most 1 MiB.</param>
    /// <exception cref="MosipInputException">The text is not a policy.</exception>
    public static CredentialIssuancePolicy Parse(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, ReadCredentialIssuance);
}
