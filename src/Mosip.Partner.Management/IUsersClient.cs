using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>Makes users, and keeps their consent to the terms of partner management.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface IUsersClient
{
    /// <summary>Makes a user of the identity provider with a role.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipServiceException">PMS_PRT_074: the e-mail address has a user already.</exception>
    Task<PmsUser> CreateAsync(NewPmsUser user, CancellationToken cancellationToken = default);

    /// <summary>Whether the caller accepted the terms. From 1.2.2 on.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<UserConsent> GetConsentAsync(CancellationToken cancellationToken = default);

    /// <summary>Accepts the terms for the caller. From 1.2.2 on.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<UserConsent> GiveConsentAsync(CancellationToken cancellationToken = default);

    /// <summary>When the caller last looked at the notices; null for never. From 1.3 on.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DateTimeOffset?> GetNotificationsSeenAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Notes when the caller last looked at the notices. From 1.3 on.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="seenAt">When.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SetNotificationsSeenAsync(string userId, DateTimeOffset seenAt, CancellationToken cancellationToken = default);
}
