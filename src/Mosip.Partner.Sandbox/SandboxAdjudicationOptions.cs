using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox;

/// <summary>What the sandbox's adjudication or verification stage is.</summary>
public sealed class SandboxAdjudicationOptions
{
    /// <summary>The broker; that of the sandbox, or any other.</summary>
    public required QueueBroker Broker { get; init; }

    /// <summary>The verification stage; else manual adjudication. Default: no.</summary>
    public bool IsVerification { get; init; }

    /// <summary>How the broker is spoken to. Default: as its address says.</summary>
    public IQueueTransport Transport { get; set; } = QueueTransport.ByAddress;

    /// <summary>The queue that the partner reads. Default: <c>mosip-to-adjudication</c>, or <c>mosip-to-verification</c>.</summary>
    public string? InboundQueue { get; set; }

    /// <summary>The queue that the partner writes. Default: <c>adjudication-to-mosip</c>, or <c>verification-to-mosip</c>.</summary>
    public string? OutboundQueue { get; set; }

    /// <summary><c>activemq.message.format</c>. Default: text. Replies of both classes are read.</summary>
    public QueueMessageClass MessageFormat { get; set; } = QueueMessageClass.Text;

    /// <summary>
    /// <c>mosip.regproc.manual.adjudication.use.lts.format</c>: references are JSON arrays in a text, not addresses. A verification always has addresses. Default: yes.
    /// </summary>
    public bool UsesLtsFormat { get; set; } = true;

    /// <summary>How long the broker keeps a case. Default: 5,400 seconds.</summary>
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromSeconds(5400);

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal string Inbound => InboundQueue ?? (IsVerification ? "mosip-to-verification" : "mosip-to-adjudication");

    internal string Outbound => OutboundQueue ?? (IsVerification ? "verification-to-mosip" : "adjudication-to-mosip");
}
