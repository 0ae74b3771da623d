using System.Text.Json;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.Notifications;

internal sealed class NotificationsClient(PmsConnection pms) : INotificationsClient
{
    private static readonly PmsOperation List = PmsOperation.V2("list notifications", "GET /notifications", since: PmsRelease.V1_3_Beta);
    private static readonly PmsOperation Dismiss = PmsOperation.V2("dismiss notification", "PATCH /notifications/{notificationId}", "mosip.pms.dismiss.notification.patch", since: PmsRelease.V1_3_Beta);

    public IAsyncEnumerable<PmsNotification> ListAsync(NotificationQuery? query, CancellationToken cancellationToken) =>
        pms.ListAsync<INotificationsApi, PmsNotification>(
            List, query ?? new NotificationQuery(), static (api, values, token) => api.ListAsync(values, token), ManagementJson.Default.ListPagePmsNotification, cancellationToken);

    public Task DismissAsync(string notificationId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(notificationId);
        return pms.SendAsync<INotificationsApi, NotificationChange, JsonElement>(
            Dismiss, NotificationChange.Dismissed, ManagementJson.Default.NotificationChange,
            (api, body, token) => api.DismissAsync(notificationId, body, token), ManagementJson.Default.JsonElement, cancellationToken);
    }
}
