using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Management;

/// <summary>What the server tells about itself.</summary>
/// <remarks>Every call throws <see cref="MosipServiceException"/> where PMS refuses and <see cref="MosipTransportException"/> where there is no answer of PMS.</remarks>
public interface ISystemClient
{
    /// <summary>The server's release: the configured one, or what the server has, asked once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<PmsRelease> GetReleaseAsync(CancellationToken cancellationToken = default);

    /// <summary>The server's settings and features (<c>/system-config</c>). From 1.2.2 on.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipInputException">The release does not have it; nothing was sent.</exception>
    Task<SystemConfiguration> GetConfigurationAsync(CancellationToken cancellationToken = default);

    /// <summary>The roles that a user of PMS may be given (<c>/roles</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<string>> ListRolesAsync(CancellationToken cancellationToken = default);
}
