using Microsoft.Extensions.Options;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Adjudication;

/// <summary>
/// Settings of an adjudication or a verification system. Bound from the sections <c>Adjudication</c> and <c>Verification</c> below that of the MOSIP registration.
/// </summary>
public sealed class MosipAdjudicationOptions
{
    /// <summary>
    /// The broker, and the queues that MOSIP's <c>registration.processor.queue.manual.adjudication…</c> or <c>…queue.verification…</c> name. Default: MOSIP's own,
    /// <c>mosip-to-adjudication</c> and <c>adjudication-to-mosip</c>, or <c>mosip-to-verification</c> and <c>verification-to-mosip</c>. MOSIP 1.1.5 has <c>mosip-to-mv</c> and <c>mv-to-mosip</c>.
    /// </summary>
    [ValidateObjectMembers]
    public QueueOptions Queue { get; } = new();
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MosipAdjudicationOptionsValidator : IValidateOptions<MosipAdjudicationOptions>;
