using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox;

/// <summary>What the sandbox's registration processor is.</summary>
public sealed class SandboxRegistrationProcessorOptions
{
    /// <summary>The broker; that of the sandbox, or any other.</summary>
    public required QueueBroker Broker { get; init; }

    /// <summary>How the broker is spoken to. Default: as its address says.</summary>
    public IQueueTransport Transport { get; set; } = QueueTransport.ByAddress;

    /// <summary>The queue that the ABIS reads. Default: <c>mosip-to-abis</c>.</summary>
    public string InboundQueue { get; set; } = "mosip-to-abis";

    /// <summary>The queue that the ABIS writes. Default: <c>abis-to-mosip</c>.</summary>
    public string OutboundQueue { get; set; } = "abis-to-mosip";

    /// <summary>Further ABIS beside the one of the two queues above: each gets every insert and identify, and an application goes on when all have answered. Default: none.</summary>
    public IList<SandboxAbisQueues> FurtherAbis { get; } = [];

    /// <summary><c>activemq.message.format</c>. Default: text.</summary>
    public QueueMessageClass MessageFormat { get; set; } = QueueMessageClass.Text;

    /// <summary><c>inboundMessageTTL</c>; zero for no end. Default: 2,700 seconds.</summary>
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromSeconds(2700);

    /// <summary>The flag <c>maxResults</c>. Default: 30.</summary>
    public int MaximumResults { get; set; } = 30;

    /// <summary>The flag <c>targetFPIR</c>. Default: 30.</summary>
    public int TargetFpir { get; set; } = 30;

    /// <summary>
    /// <c>registration.processor.reprocess.elapse.time</c>: how old an attempt is before <see cref="SandboxRegistrationProcessor.ReprocessAsync"/> takes it up again. Default: 900 seconds.
    /// </summary>
    public TimeSpan ElapseTime { get; set; } = TimeSpan.FromSeconds(900);

    /// <summary>Opens the adjudication case of an application with candidates, for example by <see cref="SandboxAdjudication"/>. Default: null.</summary>
    public Func<SandboxRegistration, CancellationToken, Task<SandboxCase>>? OpenCase { get; set; }

    /// <summary>Called with what was made of each message, after it was recorded. Default: null.</summary>
    public Action<SandboxReplyReading>? OnRead { get; set; }

    /// <summary>Makes a share of a CBEFF file and returns its address.</summary>
    public required Func<ReadOnlyMemory<byte>, CancellationToken, Task<string>> Share { get; init; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal IEnumerable<SandboxAbisQueues> AllAbis => FurtherAbis.Prepend(new SandboxAbisQueues("ABIS", InboundQueue, OutboundQueue));
}
