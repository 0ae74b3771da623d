using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mosip.Partner.Core.DataShare;

/// <summary>Settings of the data-share client, bound from <c>DataShare</c> in the registration's configuration.</summary>
public sealed class DataShareOptions
{
    /// <summary>The largest share that is read, in bytes.</summary>
    /// <value>Default: 32 MiB. MOSIP stores at most 5 MB as delivered, more where the operator allows it.</value>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaximumSize { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long one reading may take, from the connection to the last byte.</summary>
    /// <value>Default: one minute.</value>
#pragma warning disable IL2026 // The source-generated validator replaces the attribute's reflection.
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
#pragma warning restore IL2026
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a call is tried again where no connection was made or the gateway turned it away.</summary>
    /// <value>Default: 2.</value>
    [Range(0, 10)]
    public int MaximumRetries { get; set; } = 2;

    /// <summary>
    /// Where to go instead, by host name: shares made inside MOSIP's cluster carry a name that partners cannot reach. The path stays as it is.
    /// </summary>
    /// <value>Default: <c>datashare.datashare</c> leads to the gateway (<see cref="MosipOptions.BaseAddress"/>), unless it is set here.</value>
    public IDictionary<string, Uri> HostRewrites { get; } = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Further hosts that shares may be on, as they stand in addresses (<c>datashare.example.org</c>, with the port where there is one). Only over HTTPS.
    /// </summary>
    /// <value>Default: none; the gateway and the targets of <see cref="HostRewrites"/> always count. The partner's token goes to no other host.</value>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>The address of the data-share service, for making shares.</summary>
    /// <value>Default: <c>v1/datashare</c> below the gateway.</value>
    public Uri? ServiceAddress { get; set; }
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class DataShareOptionsValidator : IValidateOptions<DataShareOptions>;
