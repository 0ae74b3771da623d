using Refit;

namespace Mosip.Partner.Management.Users;

internal interface IUsersApi
{
    [Post("/users")]
    Task<HttpResponseMessage> CreateAsync([Body] HttpContent body, CancellationToken cancellationToken);

    [Get("/users/user-consent")]
    Task<HttpResponseMessage> GetConsentAsync(CancellationToken cancellationToken);

    [Post("/users/user-consent")]
    Task<HttpResponseMessage> GiveConsentAsync(CancellationToken cancellationToken);

    [Get("/users/{userId}/notifications-seen-timestamp")]
    Task<HttpResponseMessage> GetSeenAsync(string userId, CancellationToken cancellationToken);

    [Put("/users/{userId}/notifications-seen-timestamp")]
    Task<HttpResponseMessage> SetSeenAsync(string userId, [Body] HttpContent body, CancellationToken cancellationToken);
}
