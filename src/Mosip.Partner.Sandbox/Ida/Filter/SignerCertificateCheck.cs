using Mosip.Partner.Sandbox.Ida.Crypto;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>The signature header shows a certificate, whose hash is compared later.</summary>
internal sealed class SignerCertificateCheck(IIdaCrypto crypto) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        context.SignerThumbprint = crypto.FindSignerThumbprint(context.Request.SignatureHeader!);
        return context.SignerThumbprint is null
            ? FilterContext.Refuse(IdaErrors.CertificateNotInHeader, new("certificate of the signature header", "a certificate in x5c", "none that can be read"))
            : null;
    }
}
