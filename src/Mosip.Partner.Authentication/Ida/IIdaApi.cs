using Refit;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>IDA's addresses. Body and signature are made for each attempt by <see cref="SigningHandler"/> from the attached call.</summary>
internal interface IIdaApi
{
    [Post("/{endpoint}/{licenceKey}/{partnerId}/{apiKey}")]
    Task<HttpResponseMessage> SendAsync(
        string endpoint,
        string licenceKey,
        string partnerId,
        string apiKey,
        [Header("Authorization")] string authorization,
        [Property(IdaCall.PropertyName)] IdaCall call,
        CancellationToken cancellationToken);
}
