using Refit;

namespace Mosip.Partner.Management.Notifications;

internal interface INotificationsApi
{
    [Get("/notifications")]
    Task<HttpResponseMessage> ListAsync([Query] IDictionary<string, string> query, CancellationToken cancellationToken);

    [Patch("/notifications/{notificationId}")]
    Task<HttpResponseMessage> DismissAsync(string notificationId, [Body] HttpContent body, CancellationToken cancellationToken);
}
