using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

#pragma warning disable IL2026 // The source-generated validator replaces the reflection of the attributes that take a type.
namespace Mosip.Partner.Management;

/// <summary>What the management clients need beside <see cref="Core.MosipOptions"/> and the login. Bound from the same configuration section.</summary>
public sealed class MosipManagementOptions
{
    /// <summary>Address of the partner service. Default: <c>v1/partnermanager</c> below <see cref="Core.MosipOptions.BaseAddress"/>.</summary>
    public Uri? PartnerManagerAddress { get; set; }

    /// <summary>Address of the policy service. Default: <c>v1/policymanager</c> below <see cref="Core.MosipOptions.BaseAddress"/>.</summary>
    public Uri? PolicyManagerAddress { get; set; }

    /// <summary>The server's release. Default: none, it is found out when a call depends on it.</summary>
    public PmsRelease? Release { get; set; }

    /// <summary>How long one attempt may take, from the connection to the answer's headers. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "1.00:00:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take with all its attempts and the reading of the answer. Default: 90 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "1.00:00:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>How often a read is tried again after a passing fault, and a write where no connection could be made. Default: 2.</summary>
    [Range(0, 10)]
    public int MaximumRetries { get; set; } = 2;

    /// <summary>The largest answer that is read, in bytes. Default: 8 MiB. The first envelope's lists come in one piece.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaximumResponseSize { get; set; } = 8 * 1024 * 1024;

    /// <summary>
    /// Whether a change of state is held against the present state before it is sent, which costs a read: an impossible one is refused with PMS's own code and nothing
    /// is sent. Where the caller may not read the state, PMS decides. Default: yes.
    /// </summary>
    public bool ChecksTransitions { get; set; } = true;

    /// <summary>The most rows that a search or list gives before it ends with an error, so that a server which never comes to an end does not either. Default: 100,000.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumRows { get; set; } = 100_000;
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MosipManagementOptionsValidator : IValidateOptions<MosipManagementOptions>;

/// <summary>What no attribute can say: addresses are whole ones.</summary>
internal sealed class ManagementOptionsRules : IValidateOptions<MosipManagementOptions>
{
    public ValidateOptionsResult Validate(string? name, MosipManagementOptions options)
    {
        string[] faults =
        [
            .. new (Uri? Address, string Member)[] { (options.PartnerManagerAddress, nameof(options.PartnerManagerAddress)), (options.PolicyManagerAddress, nameof(options.PolicyManagerAddress)) }
                .Where(entry => entry.Address is not (null or { IsAbsoluteUri: true, Scheme: "https" or "http" }))
                .Select(entry => $"{entry.Member} is not a whole address. Write it with https://."),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
