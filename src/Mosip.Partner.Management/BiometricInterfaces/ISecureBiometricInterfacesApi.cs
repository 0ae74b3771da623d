using Refit;

namespace Mosip.Partner.Management.BiometricInterfaces;

internal interface ISecureBiometricInterfacesApi
{
    [Post("/securebiometricinterface")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/securebiometricinterface")]
    Task<HttpResponseMessage> UpdateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Patch("/securebiometricinterface")]
    Task<HttpResponseMessage> DecideAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/securebiometricinterface/devicedetails/map")]
    Task<HttpResponseMessage> MapDeviceAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Put("/securebiometricinterface/devicedetails/map/remove")]
    Task<HttpResponseMessage> UnmapDeviceAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/securebiometricinterface/devicedetails/map/search")]
    Task<HttpResponseMessage> SearchMappingsAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/securebiometricinterface/search")]
    Task<HttpResponseMessage> SearchAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/securebiometricinterface/filtervalues")]
    Task<HttpResponseMessage> FindValuesAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Post("/securebiometricinterface/{sbiId}/devices")]
    Task<HttpResponseMessage> AddDeviceAsync(string sbiId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/securebiometricinterface/{sbiId}/devices")]
    Task<HttpResponseMessage> ListDevicesAsync(string sbiId, CancellationToken cancellationToken);

    [Patch("/securebiometricinterface/{sbiId}")]
    Task<HttpResponseMessage> DeactivatePermanentlyAsync(string sbiId, [Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/securebiometricinterface")]
    Task<HttpResponseMessage> ListAllAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);
}
