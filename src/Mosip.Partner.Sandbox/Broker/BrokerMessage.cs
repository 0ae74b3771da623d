using System.Globalization;
using System.Text;
using Amqp;
using Amqp.Framing;
using Amqp.Types;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>A message in the broker: what its sender sent, as JMS clients and AMQP receivers see it (AmqpCoreConverter, CoreAmqpConverter of Artemis).</summary>
internal sealed class BrokerMessage
{
    private static readonly Symbol MessageType = new("x-opt-jms-msg-type"), Destination = new("x-opt-jms-dest");

    private readonly string _id = $"ID:{Guid.NewGuid():D}";
    private readonly DateTimeOffset _arrived;

    public BrokerMessage(string queue, Message sent, byte[] raw, bool isClassic, DateTimeOffset now)
    {
        (Queue, _arrived) = (queue, now);
        (Class, Content) = isClassic ? (SandboxMessageClass.Bytes, raw) : Read(sent);
        IsDurable = sent.Header?.Durable ?? false;
        ExpiresAt = sent.Header is { Ttl: > 0 and < uint.MaxValue } header ? now.AddMilliseconds(header.Ttl) : null;
    }

    /// <summary>A message of a client without a connection: durable, and of the class that it says.</summary>
    public BrokerMessage(string queue, QueueMessage sent, DateTimeOffset now)
    {
        (Queue, _arrived, IsDurable) = (queue, now, true);
        (Class, Content) = (sent.Class == QueueMessageClass.Text ? SandboxMessageClass.Text : SandboxMessageClass.Bytes, sent.Content.ToArray());
        ExpiresAt = sent.TimeToLive is { Ticks: > 0 } life ? now + life : null;
    }

    public string Queue { get; }

    public SandboxMessageClass Class { get; }

    public byte[] Content { get; }

    public bool IsDurable { get; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    public int Failures { get; set; }

    /// <summary>The message without its time to live: where it is moved to, it stays.</summary>
    public BrokerMessage WithoutEnd()
    {
        ExpiresAt = null;
        return this;
    }

    public SandboxMessage Describe() => new(Queue, Class, Content, IsDurable, Failures);

    /// <summary>The message as an AMQP receiver gets it.</summary>
    public Message ToDelivery(DateTimeOffset now)
    {
        var annotations = new MessageAnnotations();
        annotations.Map[MessageType] = TypeNumber(Class);
        annotations.Map[Destination] = (sbyte)0;
        var message = new Message
        {
            Header = new Header { Durable = IsDurable, DeliveryCount = (uint)Failures },
            MessageAnnotations = annotations,
            Properties = new Properties { MessageId = _id, To = Queue, CreationTime = _arrived.UtcDateTime },
            BodySection = Class == SandboxMessageClass.Text ? new AmqpValue { Value = Encoding.UTF8.GetString(Content) } : new Data { Binary = Content },
        };
        if (ExpiresAt is { } expiry)
        {
            message.Header.Ttl = (uint)Math.Max(1, (expiry - now).TotalMilliseconds);
            message.Properties.AbsoluteExpiryTime = expiry.UtcDateTime;
        }
        return message;
    }

    // JmsMessageType of Artemis: bytes 3, map 2, stream 4, text 5.
    private static sbyte TypeNumber(SandboxMessageClass type) => type switch
    {
        SandboxMessageClass.Text => 5,
        SandboxMessageClass.Bytes => 3,
        SandboxMessageClass.Stream => 4,
        _ => 2,
    };

    private static (SandboxMessageClass Class, byte[] Content) Read(Message sent) => sent.BodySection switch
    {
        AmqpValue { Value: null } => (SandboxMessageClass.Text, []),
        AmqpValue { Value: string text } => (SandboxMessageClass.Text, Encoding.UTF8.GetBytes(text)),
        AmqpValue { Value: byte[] bytes } => (SandboxMessageClass.Bytes, bytes),
        AmqpValue { Value: Amqp.Types.Map } => (SandboxMessageClass.Map, []),
        AmqpValue => (SandboxMessageClass.Stream, []),
        AmqpSequence => (SandboxMessageClass.Stream, []),
        Data data => OfData(data.Binary, sent.Properties?.ContentType),
        DataList list => OfData([.. Sections(list).SelectMany(static section => section.Binary)], sent.Properties?.ContentType),
        _ => (SandboxMessageClass.Bytes, []),
    };

    private static IEnumerable<Data> Sections(DataList list) => Enumerable.Range(0, list.Count).Select(index => list[index]);

    private static (SandboxMessageClass Class, byte[] Content) OfData(byte[] bytes, string? contentType) =>
        (IsTextType(contentType) && IsUtf8(bytes) ? SandboxMessageClass.Text : SandboxMessageClass.Bytes, bytes);

    private static bool IsTextType(string? contentType)
    {
        if (contentType is null)
            return false;
        string[] parts = contentType.ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries);
        bool isUtf8 = parts.Skip(1).All(static parameter => !parameter.StartsWith("charset=", StringComparison.Ordinal) || parameter[8..].Trim('"') is "utf-8");
        bool isText = parts[0] is "application/json" or "application/xml" or "application/javascript" or "application/ecmascript" or "application/xml-dtd"
            || parts[0].StartsWith("text/", StringComparison.Ordinal) || parts[0].EndsWith("+json", StringComparison.Ordinal) || parts[0].EndsWith("+xml", StringComparison.Ordinal);
        return isText && isUtf8;
    }

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Class} message of {Content.Length} bytes for {Queue}");
}
