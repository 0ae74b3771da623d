using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.DataShare;

/// <summary>Tells where to read a share: its host may be a name that is known inside MOSIP's cluster only, and the token goes to known hosts only.</summary>
internal sealed class ShareAddresses(Uri gateway, DataShareOptions options)
{
    private const string ClusterHost = "datashare.datashare";
    private const int MaximumLength = 2048;

    /// <summary>The address to read.</summary>
    /// <exception cref="MosipInputException">It is no address, or on a host that was not named.</exception>
    public Uri Resolve(string address, string operation)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length > MaximumLength || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            throw new MosipInputException(MosipInputFault.Malformed, operation, "the share's address is no web address");
        if (Target(uri) is { } target)
            return new Uri(target, uri.PathAndQuery);
        bool isAllowed = IsSame(uri, gateway) || (uri.Scheme == "https" && options.AllowedHosts.Contains(uri.Authority, StringComparer.OrdinalIgnoreCase));
        return isAllowed ? uri : throw new MosipInputException(
            MosipInputFault.InvalidContent, operation, $"the share is on {uri.Scheme}://{uri.Authority}, which is neither the gateway nor in DataShare:AllowedHosts or DataShare:HostRewrites");
    }

    private Uri? Target(Uri uri) =>
        options.HostRewrites.TryGetValue(uri.Authority, out Uri? target) || options.HostRewrites.TryGetValue(uri.Host, out target) ? target
        : uri.Host == ClusterHost ? gateway
        : null;

    private static bool IsSame(Uri one, Uri other) => one.Scheme == other.Scheme && one.Host == other.Host && one.Port == other.Port;
}
