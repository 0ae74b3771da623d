namespace Mosip.Partner.Messaging;

/// <summary>
/// The JMS class that a message has for MOSIP. MOSIP's ABIS stage reads one class only, by its setting <c>activemq.message.format</c>, and loses replies of the other:
/// a reply always has the class of its request.
/// </summary>
public enum QueueMessageClass
{
    /// <summary>A JMS <c>TextMessage</c>; MOSIP's default.</summary>
    Text = 0,

    /// <summary>A JMS <c>BytesMessage</c>.</summary>
    Bytes = 1,
}
