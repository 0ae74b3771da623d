using Mosip.Partner.Core.Login;

namespace Mosip.Partner.Management;

/// <summary>Makes management clients for further callers of a registration: an administrator beside a partner.</summary>
public interface IMosipManagementFactory
{
    /// <summary>Clients of a caller who logs in with these credentials. Keep them: they hold the token.</summary>
    /// <param name="credentials">See <see cref="MosipCredentials"/>.</param>
    MosipManagement Create(MosipCredentials credentials);

    /// <summary>Clients of a caller whose tokens come from elsewhere.</summary>
    /// <param name="tokens">Gives the tokens.</param>
    MosipManagement Create(IMosipTokenProvider tokens);
}
