using System.Text.Json;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Users;

internal sealed class UsersClient(PmsConnection pms) : IUsersClient
{
    private static readonly PmsOperation Create = new("create user", "POST /users");
    private static readonly PmsOperation GetConsent = PmsOperation.V2("get consent", "GET /users/user-consent");
    private static readonly PmsOperation GiveConsent = PmsOperation.V2("give consent", "POST /users/user-consent", "mosip.pms.user.consent.post");
    private static readonly PmsOperation GetSeen = PmsOperation.V2("get notifications seen", "GET /users/{userId}/notifications-seen-timestamp", since: PmsRelease.V1_3_Beta);
    private static readonly PmsOperation SetSeen = PmsOperation.V2("set notifications seen", "PUT /users/{userId}/notifications-seen-timestamp", "mosip.pms.users.notifications.seen.timestamp.put", PmsRelease.V1_3_Beta);

    public Task<PmsUser> CreateAsync(NewPmsUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return pms.SendAsync<IUsersApi, NewPmsUser, PmsUser>(
            Create, user, ManagementJson.Default.NewPmsUser,
            static (api, body, token) => api.CreateAsync(body, token), ManagementJson.Default.PmsUser, cancellationToken);
    }

    public Task<UserConsent> GetConsentAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IUsersApi, UserConsent>(
            GetConsent, static (api, token) => api.GetConsentAsync(token), ManagementJson.Default.UserConsent, cancellationToken);

    public Task<UserConsent> GiveConsentAsync(CancellationToken cancellationToken) =>
        pms.GetAsync<IUsersApi, UserConsent>(
            GiveConsent, static (api, token) => api.GiveConsentAsync(token), ManagementJson.Default.UserConsent, cancellationToken);

    public async Task<DateTimeOffset?> GetNotificationsSeenAsync(string userId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        NotificationsSeen? seen = await pms.FindAsync<IUsersApi, NotificationsSeen>(
            GetSeen, (api, token) => api.GetSeenAsync(userId, token), ManagementJson.Default.NotificationsSeen, cancellationToken).ConfigureAwait(false);
        return seen?.SeenAt;
    }

    public Task SetNotificationsSeenAsync(string userId, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return pms.SendAsync<IUsersApi, NotificationsSeen, JsonElement>(
            SetSeen, new NotificationsSeen(seenAt), ManagementJson.Default.NotificationsSeen,
            (api, body, token) => api.SetSeenAsync(userId, body, token), ManagementJson.Default.JsonElement, cancellationToken);
    }
}
