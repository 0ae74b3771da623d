using Refit;

namespace Mosip.Partner.Management.Devices;

internal interface IDeviceDetailsApi
{
    [Post("/devicedetail")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/devicedetail")]
    Task<HttpResponseMessage> UpdateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/devicedetail")]
    Task<HttpResponseMessage> DecideAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/devicedetail/{id}/approval")]
    Task<HttpResponseMessage> DecideForSbiAsync(string id, [Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/devicedetail/{deviceId}")]
    Task<HttpResponseMessage> DeactivatePermanentlyAsync(string deviceId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/devicedetail/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/devicedetail/deviceType/search")]
    Task<HttpResponseMessage> SearchTypesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/devicedetail/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/devicedetail/deviceType/filtervalues")]
    Task<HttpResponseMessage> FindTypeValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/devicedetail/deviceSubType/filtervalues")]
    Task<HttpResponseMessage> FindSubTypeValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/devicedetail")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
