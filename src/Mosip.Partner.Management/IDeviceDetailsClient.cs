using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Registers makes and models of biometric devices.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IDeviceDetailsClient
{
    /// <summary>Registers a make and model; the administrator approves it.</summary>
    /// <param name="device">The device detail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="MosipServiceException">PMS_AUT_001: the type has no such sub-type; PMS_AUT_002: the provider is not active; PMS_AUT_003: it is registered already.</exception>
    Task<string> CreateAsync(NewDeviceDetail device, CancellationToken cancellationToken = default);

    /// <summary>Changes a device detail.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_AUT_005: there is none with this id.</exception>
    Task UpdateAsync(DeviceDetailUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Approves a device detail. For administrators.</summary>
    /// <param name="id">The device detail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ApproveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Rejects a device detail. For administrators.</summary>
    /// <param name="id">The device detail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RejectAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Approves a device that was added to a secure biometric interface. For administrators, from 1.2.2 on.</summary>
    /// <param name="id">The device detail.</param>
    /// <param name="providerId">The device provider's partner id.</param>
    /// <param name="sbiId">The secure biometric interface that it was added to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_DEVICE_ERROR_010: it does not wait for a decision.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task ApproveForSbiAsync(string id, string providerId, string sbiId, CancellationToken cancellationToken = default);

    /// <summary>Rejects a device that was added to a secure biometric interface. For administrators, from 1.2.2 on.</summary>
    /// <param name="id">The device detail.</param>
    /// <param name="providerId">The device provider's partner id.</param>
    /// <param name="sbiId">The secure biometric interface that it was added to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_DEVICE_ERROR_010: it does not wait for a decision.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task RejectForSbiAsync(string id, string providerId, string sbiId, CancellationToken cancellationToken = default);

    /// <summary>Deactivates an approved device detail for good. From 1.2.2 on. In 1.2.2 the caller must own a partner, even an administrator.</summary>
    /// <param name="id">The device detail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_DEVICE_ERROR_023: it is not approved; PMS_DEVICE_ERROR_014: it is deactivated already.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task<DeviceDeactivation> DeactivatePermanentlyAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Searches device details.</summary>
    /// <param name="search">The search.</param>
    /// <param name="purpose">What the devices are for; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<DeviceDetailRow> SearchAsync(PmsSearch search, DevicePurpose? purpose = null, CancellationToken cancellationToken = default);

    /// <summary>Searches the types and sub-types of devices.</summary>
    /// <param name="search">The search.</param>
    /// <param name="purpose">What the devices are for; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<DeviceTypeRow> SearchTypesAsync(PmsSearch search, DevicePurpose? purpose = null, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of device details.</summary>
    /// <param name="column">The column.</param>
    /// <param name="purpose">What the devices are for; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, DevicePurpose? purpose = null, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of device types.</summary>
    /// <param name="column">The column.</param>
    /// <param name="purpose">What the devices are for; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindTypeValuesAsync(FilterColumn column, DevicePurpose? purpose = null, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of device sub-types.</summary>
    /// <param name="column">The column.</param>
    /// <param name="purpose">What the devices are for; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindSubTypeValuesAsync(FilterColumn column, DevicePurpose? purpose = null, CancellationToken cancellationToken = default);

    /// <summary>The administrators' list of device details. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<DeviceSummary> ListAllAsync(DeviceListQuery? query = null, CancellationToken cancellationToken = default);
}
