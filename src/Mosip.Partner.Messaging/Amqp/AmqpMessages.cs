using System.Text;
using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>
/// AMQP messages as JMS clients see them. To an OpenWire client Artemis shows an <c>amqp-value</c> string as text and <c>data</c> of the type
/// application/octet-stream as bytes; what the sender writes into the annotation <c>x-opt-jms-msg-type</c> counts for nothing (AmqpCoreConverter).
/// </summary>
internal static class AmqpMessages
{
    public const string BytesContentType = "application/octet-stream";

    private const sbyte JmsBytes = 3, JmsText = 5;
    private static readonly Symbol MessageType = new("x-opt-jms-msg-type");

    /// <summary>Makes a message. Without a durable header Artemis would keep it in memory only.</summary>
    public static Message Encode(QueueMessage message)
    {
        var encoded = new Message { Header = new Header { Durable = true } };
        if (message.TimeToLive is { Ticks: > 0 } life)
            encoded.Header.Ttl = (uint)Math.Min(life.TotalMilliseconds, uint.MaxValue);
        if (message.Class == QueueMessageClass.Text)
        {
            encoded.BodySection = new AmqpValue { Value = Encoding.UTF8.GetString(message.Content.Span) };
        }
        else
        {
            // No JSON type here: it would make a text of it.
            encoded.Properties = new Properties { ContentType = BytesContentType };
            encoded.BodySection = new Data { Binary = message.Content.ToArray() };
        }
        return encoded;
    }

    /// <summary>Reads a message; one whose body is neither text nor bytes is empty.</summary>
    public static QueueMessage Decode(Message message)
    {
        (ReadOnlyMemory<byte> content, QueueMessageClass byBody) = message.Body switch
        {
            string text => ((ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text), QueueMessageClass.Text),
            byte[] bytes => (bytes, QueueMessageClass.Bytes),
            Data[] sections => (sections.SelectMany(static section => section.Binary).ToArray(), QueueMessageClass.Bytes),
            _ => (default, QueueMessageClass.Text),
        };
        return new QueueMessage(content, AnnotatedClass(message) ?? byBody);
    }

    /// <summary>When the message expires; null where it does not.</summary>
    public static DateTimeOffset? ExpiryOf(Message message)
    {
        // The getter answers a date where there is none.
        DateTime expiry = message.Properties?.AbsoluteExpiryTime ?? default;
        return expiry == default ? null : new DateTimeOffset(DateTime.SpecifyKind(expiry, DateTimeKind.Utc));
    }

    private static QueueMessageClass? AnnotatedClass(Message message) => message.MessageAnnotations?.Map[MessageType] switch
    {
        JmsText => QueueMessageClass.Text,
        JmsBytes => QueueMessageClass.Bytes,
        _ => null,
    };
}
