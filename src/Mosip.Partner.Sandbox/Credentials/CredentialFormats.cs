namespace Mosip.Partner.Sandbox.Credentials;

/// <summary>Which formatter a type of credential has: a property of the deployment, whose shipped values changed with 1.3.0.</summary>
internal sealed class CredentialFormats(MosipRelease release, PlainCredential plain, AuthCredential auth, VerifiableCredential verifiable)
{
    public ICredentialFormat Of(string credentialType) => credentialType.ToUpperInvariant() switch
    {
        "AUTH" => auth,
        "QRCODE" or "EUIN" or "REPRINT" => release == MosipRelease.V1_3_0 ? verifiable : plain,
        "VERCRED" or "PDFCARD" => verifiable,
        _ => plain,
    };
}
