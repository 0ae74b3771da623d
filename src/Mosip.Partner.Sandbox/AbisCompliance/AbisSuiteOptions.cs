using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox;

/// <summary>Which ABIS is judged, and with what.</summary>
public sealed class AbisSuiteOptions
{
    /// <summary>The sandbox whose login and data share the ABIS uses.</summary>
    public required MosipSandbox Sandbox { get; init; }

    /// <summary>The ABIS as the sandbox knows it, from <see cref="MosipSandbox.OnboardAbisAsync"/>.</summary>
    public required OnboardedQueuePartner Partner { get; init; }

    /// <summary>The broker; that of the sandbox, or any other.</summary>
    public required QueueBroker Broker { get; init; }

    /// <summary>How the broker is spoken to. Default: as its address says.</summary>
    public IQueueTransport Transport { get; set; } = QueueTransport.ByAddress;

    /// <summary>The queue that the ABIS reads. Default: <c>mosip-to-abis</c>.</summary>
    public string InboundQueue { get; set; } = "mosip-to-abis";

    /// <summary>The queue that the ABIS writes; nobody else reads it meanwhile. Default: <c>abis-to-mosip</c>.</summary>
    public string OutboundQueue { get; set; } = "abis-to-mosip";

    /// <summary><c>activemq.message.format</c>: the class of the requests, which the replies have to have, too. Default: text.</summary>
    public QueueMessageClass MessageFormat { get; set; } = QueueMessageClass.Text;

    /// <summary>How long the ABIS may take for a reply. Default: 30 seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a sign of the ABIS before the first case: it is sent a ping. Zero for none. Default: zero.</summary>
    public TimeSpan FirstPatience { get; set; }

    /// <summary>
    /// CBEFF files of two or more people, for a matcher that wants real biometrics; each case uses the same, and deletes what it inserted. Default: none, then people are invented
    /// for each case (<see cref="SandboxBiometrics"/>).
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> People { get; set; } = [];

    /// <summary>The cases to run, for example <c>ABIS3009</c>. Default: none, then all are run.</summary>
    public IReadOnlyCollection<string> Cases { get; set; } = [];

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
