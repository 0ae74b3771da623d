using System.ComponentModel.DataAnnotations;

namespace Mosip.Partner.Messaging;

/// <summary>Which brokers and queues a worker uses. Bound from the section <c>Queue</c> below that of the partner type.</summary>
public sealed class QueueOptions : IValidatableObject
{
    /// <summary>
    /// The brokers in the order in which they are tried, for example <c>amqp://activemq.example.net:61616</c>; see <see cref="QueueBroker.Address"/>. Required.
    /// </summary>
    public IList<Uri> Brokers { get; } = [];

    /// <summary>The user. MOSIP's operator gives it.</summary>
    public string? UserName { get; set; }

    /// <summary>The password. Secret.</summary>
    public string? Password { get; set; }

    /// <summary>The queue that MOSIP writes, its <c>inboundQueueName</c>.</summary>
    [Required(ErrorMessage = "Queue:Inbound is empty. Set it to the queue that MOSIP writes its requests to.")]
    public string Inbound { get; set; } = "";

    /// <summary>The queue that MOSIP reads, its <c>outboundQueueName</c>.</summary>
    [Required(ErrorMessage = "Queue:Outbound is empty. Set it to the queue that MOSIP reads the replies from.")]
    public string Outbound { get; set; } = "";

    /// <summary>How many messages are worked on at the same time. Default: 16.</summary>
    [Range(1, 1000, ErrorMessage = "Queue:Concurrency is 1 to 1000.")]
    public int Concurrency { get; set; } = 16;

    /// <summary>The largest message that is looked into, in bytes; a larger one goes to the dead letters. MOSIP's have some kilobytes. Default: 1 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024, ErrorMessage = "Queue:MaximumMessageSize is 1 KiB to 64 MiB.")]
    public int MaximumMessageSize { get; set; } = 1024 * 1024;

    /// <summary>
    /// Whether a message whose time to live has ended when its turn comes is accepted without being looked into. Brokers throw such a message away while it waits; one that
    /// was delivered before and came late is left. MOSIP takes late replies, so the default is no: it is answered.
    /// </summary>
    public bool SkipExpired { get; set; }

    /// <summary>How long to wait after all brokers were tried in vain, and before a failed message is given back; each further time doubles it. Default: 1 second.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait. Default: 30 seconds.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Files (PEM or DER) with the certificates that the brokers' must lead to. Default: none, the machine's anchors count.</summary>
    public IList<string> TrustAnchorFiles { get; } = [];

    /// <summary>A PKCS#12 file with the certificate and key that this side shows to the brokers; null for none.</summary>
    public string? ClientCertificateFile { get; set; }

    /// <summary>The password of <see cref="ClientCertificateFile"/>. Secret.</summary>
    public string? ClientCertificatePassword { get; set; }

    /// <summary>What no attribute can say: the list of brokers and the delays.</summary>
    /// <param name="validationContext">Not needed.</param>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Brokers.Count == 0)
            yield return new("Queue:Brokers is empty. Name the message broker, for example amqp://activemq.example.net:61616.");
        if (Brokers.Any(static broker => broker is not { IsAbsoluteUri: true }))
            yield return new("Queue:Brokers has an entry that is no whole address. Write it with its protocol, for example amqp://activemq.example.net:61616.");
        else if (Brokers.FirstOrDefault(static broker => !QueueTransport.Knows(broker)) is { } unknown)
            yield return new($"Queue:Brokers has an address with the protocol {unknown.Scheme}. Write {QueueTransport.Schemes}.");
        if (FirstDelay <= TimeSpan.Zero || LongestDelay < FirstDelay)
            yield return new("Queue:FirstDelay is more than zero and at most Queue:LongestDelay.");
    }
}
