using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Abis;

/// <summary>Settings of an ABIS. Bound from the section <c>Abis</c> below that of the MOSIP registration.</summary>
public sealed class MosipAbisOptions
{
    /// <summary>The broker, and the queues that MOSIP's <c>registration-processor-abis.json</c> names.</summary>
    [ValidateObjectMembers]
    public QueueOptions Queue { get; } = new();

    /// <summary>How often a request is tried that the matcher fails without a reason of MOSIP's, before it is answered with reason 1. Attempts that ended with
    /// the process count. Default: 5.</summary>
    [Range(1, 100, ErrorMessage = "Abis:MaximumAttempts is 1 to 100.")]
    public int MaximumAttempts { get; set; } = 5;

    /// <summary>
    /// How long a request may take before it is answered with reason 2. MOSIP takes an application up again after its <c>reprocess.elapse.time</c>, 15 minutes by default,
    /// and then sends the same person under another reference. Default: 10 minutes.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether shares that are not encrypted are taken, for a data-share policy with <c>encryptionType</c> <c>none</c>. Default: no, they are answered with reason 11.</summary>
    public bool AcceptPlainShares { get; set; }
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MosipAbisOptionsValidator : IValidateOptions<MosipAbisOptions>;
