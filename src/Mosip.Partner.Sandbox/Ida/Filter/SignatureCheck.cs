using System.Text;
using Mosip.Partner.Sandbox.Ida.Crypto;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>The header <c>signature</c> is a JWS over the body by a certificate that leads to a root of the domain <c>Auth</c>.</summary>
internal sealed class SignatureCheck(IIdaCrypto crypto) : IFilterStage
{
    private const string Subject = "signature header";

    public Refusal? Check(FilterContext context)
    {
        if (string.IsNullOrEmpty(context.Request.SignatureHeader))
            return FilterContext.Missing(Subject);

        // IDA verifies the body as text: bytes that are no UTF-8 are replaced before.
        byte[] body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(context.Request.Body.Span));
        string? fault = crypto.FindFault(context.Request.SignatureHeader, body, "Auth");
        return fault is null
            ? null
            : FilterContext.Refuse(IdaErrors.SignatureFailed, new("signature of the request", "a detached JWS over the exact body, by a certificate that MOSIP trusts", fault), Subject);
    }
}
