using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>
/// The request is signed with the certificate that MOSIP issued to the partner, or to the MISP that owns the licence key. Comes before the
/// licence itself is looked at.
/// </summary>
internal sealed class CertificateMatchCheck(IPartnerDirectory partners) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (IsOf(context.Mapping!.Partner.PartnerId, context) || (context.Licence is { } licence && IsOf(licence.MispId, context)))
            return null;
        return FilterContext.Refuse(
            IdaErrors.CertificateNotMatched,
            new("certificate of the signature", "the certificate that MOSIP re-signed for the partner, or for the MISP of the licence key", $"another certificate (SHA-256 {context.SignerThumbprint})"));
    }

    private bool IsOf(string partnerId, FilterContext context) => partners.FindCertificateThumbprint(partnerId) == context.SignerThumbprint;
}
