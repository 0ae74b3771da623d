using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Reads the notices about what ends soon, and dismisses them. From 1.3 on.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface INotificationsClient
{
    /// <summary>The notices for the caller.</summary>
    /// <param name="query">Filters and order; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    IAsyncEnumerable<PmsNotification> ListAsync(NotificationQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Dismisses a notice, for good.</summary>
    /// <param name="notificationId">The notice.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_NOTIFICATION_ERROR_008: there is none with this id; PMS_NOTIFICATION_ERROR_009: it is dismissed already.</exception>
    Task DismissAsync(string notificationId, CancellationToken cancellationToken = default);
}
