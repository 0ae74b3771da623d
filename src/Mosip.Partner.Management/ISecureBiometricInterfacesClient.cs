using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Registers secure biometric interfaces (SBI) and their devices.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface ISecureBiometricInterfacesClient
{
    /// <summary>Registers a version of an SBI; the administrator approves it.</summary>
    /// <param name="sbi">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="MosipServiceException">PMS_AUT_512: the provider has that version already; PMS_AUT_508, PMS_AUT_514 to PMS_AUT_516: a date is out of range.</exception>
    Task<string> CreateAsync(NewBiometricInterface sbi, CancellationToken cancellationToken = default);

    /// <summary>Changes an SBI.</summary>
    /// <param name="update">The new values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_AUT_007: there is none with this id.</exception>
    Task UpdateAsync(BiometricInterfaceUpdate update, CancellationToken cancellationToken = default);

    /// <summary>Approves an SBI. For administrators.</summary>
    /// <param name="id">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_AUT_517, PMS_AUT_518, from 1.2.2 on: it was approved or rejected before.</exception>
    Task ApproveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Rejects an SBI. For administrators. Before 1.2.2 it is also how an approved one is taken out of use, as <see cref="DeactivatePermanentlyAsync"/> is later.</summary>
    /// <param name="id">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_AUT_517, PMS_AUT_518, from 1.2.2 on: it was approved or rejected before.</exception>
    Task RejectAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Maps an approved device detail to an approved SBI of the same provider. A mapping that exists is a success.</summary>
    /// <param name="deviceDetailId">The device detail.</param>
    /// <param name="sbiId">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_AUT_027, PMS_AUT_511: device or SBI is not approved; PMS_AUT_509: they have different providers.</exception>
    Task MapDeviceAsync(string deviceDetailId, string sbiId, CancellationToken cancellationToken = default);

    /// <summary>Removes a mapping.</summary>
    /// <param name="deviceDetailId">The device detail.</param>
    /// <param name="sbiId">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_AUT_510: there is no such mapping.</exception>
    Task UnmapDeviceAsync(string deviceDetailId, string sbiId, CancellationToken cancellationToken = default);

    /// <summary>Searches mappings.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<DeviceMappingRow> SearchMappingsAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>Searches SBIs.</summary>
    /// <param name="search">The search.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<BiometricInterfaceRow> SearchAsync(PmsSearch search, CancellationToken cancellationToken = default);

    /// <summary>The values of a column of SBIs.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<FilterValue>> FindValuesAsync(FilterColumn column, CancellationToken cancellationToken = default);

    /// <summary>Registers a device and adds it to an approved SBI in one call; the administrator approves both together. From 1.2.2 on.</summary>
    /// <param name="sbiId">The SBI.</param>
    /// <param name="device">The device detail.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Id of the device detail.</returns>
    /// <exception cref="MosipServiceException">PMS_DEVICE_ERROR_001: the provider is not the caller's; PMS_DEVICE_ERROR_008: the device can't be registered; PMS_DEVICE_ERROR_009: the SBI is not approved.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task<string> AddDeviceAsync(string sbiId, NewDeviceDetail device, CancellationToken cancellationToken = default);

    /// <summary>The devices of an SBI. From 1.2.2 on.</summary>
    /// <param name="sbiId">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<BiometricInterfaceDevice>> ListDevicesAsync(string sbiId, CancellationToken cancellationToken = default);

    /// <summary>Deactivates an approved SBI for good, its approved devices with it; waiting devices are rejected. From 1.2.2 on. In 1.2.2 the caller must own a partner, even an administrator.</summary>
    /// <param name="id">The SBI.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_DEVICE_ERROR_022: it is not approved; PMS_DEVICE_ERROR_020: it is deactivated already.</exception>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task<BiometricInterfaceDeactivation> DeactivatePermanentlyAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The list of SBIs; a provider sees its own only. From 1.2.2 on.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<BiometricInterfaceSummary> ListAllAsync(BiometricInterfaceListQuery? query = null, CancellationToken cancellationToken = default);
}
