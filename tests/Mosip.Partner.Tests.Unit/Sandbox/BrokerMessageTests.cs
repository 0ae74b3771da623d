using System.Text;
using Amqp;
using Amqp.Framing;
using Amqp.Types;
using Mosip.Partner.Messaging;
using Mosip.Partner.Messaging.Amqp;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Broker;

namespace Mosip.Partner.Tests.Unit.Sandbox;

/// <summary>The mapping between AMQP bodies and JMS classes, row by row of Artemis's table, and Classic's native mode.</summary>
public class BrokerMessageTests
{
    private const string Json = "{\"a\":\"\u00e9\"}";
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Json);
    private static readonly Symbol Type = new("x-opt-jms-msg-type"), Destination = new("x-opt-jms-dest");

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    public void ValueThatIsAString_IsText_WhateverTheContentType(string? contentType)
    {
        BrokerMessage read = Artemis(new AmqpValue { Value = Json }, contentType);

        Assert.Equal((SandboxMessageClass.Text, Json), (read.Class, Encoding.UTF8.GetString(read.Content)));
    }

    [Fact]
    public void ValueThatIsNull_IsAnEmptyText()
    {
        BrokerMessage read = Artemis(new AmqpValue { Value = null });

        Assert.Equal((SandboxMessageClass.Text, 0), (read.Class, read.Content.Length));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    public void ValueThatIsBinary_IsBytes(string? contentType)
    {
        BrokerMessage read = Artemis(new AmqpValue { Value = Utf8 }, contentType);

        Assert.Equal((SandboxMessageClass.Bytes, Json), (read.Class, Encoding.UTF8.GetString(read.Content)));
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public void Data_OfOctetStream_OrOfNoType_IsBytes(string? contentType) => Assert.Equal(SandboxMessageClass.Bytes, Artemis(new Data { Binary = Utf8 }, contentType).Class);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/anything")]
    [InlineData("application/json")]
    [InlineData("application/xml")]
    [InlineData("application/problem+json")]
    [InlineData("image/svg+xml")]
    [InlineData("application/javascript")]
    [InlineData("application/ecmascript")]
    [InlineData("application/xml-dtd")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/plain;charset=\"UTF-8\"")]
    public void Data_OfATextType_IsText_IfItIsUtf8(string contentType)
    {
        Assert.Equal(SandboxMessageClass.Text, Artemis(new Data { Binary = Utf8 }, contentType).Class);
        Assert.Equal(SandboxMessageClass.Bytes, Artemis(new Data { Binary = [(byte)'{', 0xE9, (byte)'}'] }, contentType).Class);
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("text/plain;charset=utf-16")]
    public void Data_OfATextTypeInAnotherCharset_IsBytes(string contentType) => Assert.Equal(SandboxMessageClass.Bytes, Artemis(new Data { Binary = Utf8 }, contentType).Class);

    [Fact]
    public void Lists_AreStreams_WhichMosipLoses()
    {
        Assert.Equal(SandboxMessageClass.Stream, Artemis(new AmqpValue { Value = new List { "a" } }).Class);
        Assert.Equal(SandboxMessageClass.Stream, Artemis(new AmqpSequence { List = new List { "a" } }).Class);
    }

    [Fact]
    public void Map_IsAMap_WhichMosipLoses() => Assert.Equal(SandboxMessageClass.Map, Artemis(new AmqpValue { Value = new Map { ["a"] = "b" } }).Class);

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public void NoBody_IsEmptyBytes(string? contentType)
    {
        // The library itself always writes a body.
        var wire = new ByteBuffer(64, autoGrow: true);
        Amqp.Types.Encoder.WriteObject(wire, new Properties { ContentType = contentType });

        var read = new BrokerMessage("abis-to-mosip", Message.Decode(wire), [], isClassic: false, Now);

        Assert.Equal((SandboxMessageClass.Bytes, 0), (read.Class, read.Content.Length));
    }

    [Fact]
    public void TypeThatTheSenderWrites_CountsForNothing()
    {
        var sent = new Message { MessageAnnotations = new MessageAnnotations { Map = { [Type] = (sbyte)3 } }, BodySection = new AmqpValue { Value = Json } };

        Assert.Equal(SandboxMessageClass.Text, Read(sent).Class);
    }

    [Fact]
    public void Text_IsDeliveredAsAStringOfType5()
    {
        Message delivered = Artemis(new AmqpValue { Value = Json }).ToDelivery(Now);

        Assert.Equal(Json, Assert.IsType<string>(Assert.IsType<AmqpValue>(delivered.BodySection).Value));
        Assert.Equal((sbyte)5, delivered.MessageAnnotations.Map[Type]);
    }

    [Fact]
    public void Bytes_AreDeliveredAsOneDataSectionOfType3_WithoutAContentType()
    {
        Message delivered = Artemis(new Data { Binary = Utf8 }, "application/octet-stream").ToDelivery(Now);

        Assert.Equal(Utf8, Assert.IsType<Data>(delivered.BodySection).Binary);
        Assert.Equal((sbyte)3, delivered.MessageAnnotations.Map[Type]);
        Assert.Null(delivered.Properties.ContentType);
    }

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public void Delivery_HasWhatArtemisAdds(QueueMessageClass sent)
    {
        BrokerMessage message = Read(AmqpMessages.Encode(new QueueMessage(Utf8, sent) { TimeToLive = TimeSpan.FromMinutes(45) }));

        Message delivered = message.ToDelivery(Now.AddMinutes(5));

        Assert.Equal((sbyte)0, delivered.MessageAnnotations.Map[Destination]);
        Assert.True(delivered.Header.Durable);
        Assert.StartsWith("ID:", delivered.Properties.MessageId, StringComparison.Ordinal);
        Assert.Equal(("abis-to-mosip", Now.UtcDateTime), (delivered.Properties.To, delivered.Properties.CreationTime));
        Assert.Equal((uint)TimeSpan.FromMinutes(40).TotalMilliseconds, delivered.Header.Ttl);
        Assert.Equal(Now.AddMinutes(45).UtcDateTime, delivered.Properties.AbsoluteExpiryTime);
    }

    [Theory]
    [InlineData(QueueMessageClass.Text, SandboxMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes, SandboxMessageClass.Bytes)]
    public void MessageOfTheSdk_HasItsClassForMosip_AndBackAgain(QueueMessageClass sent, SandboxMessageClass seen)
    {
        BrokerMessage message = Read(AmqpMessages.Encode(new QueueMessage(Utf8, sent)));
        QueueMessage received = AmqpMessages.Decode(Over(message.ToDelivery(Now)));

        Assert.Equal((seen, Json, true), (message.Class, Encoding.UTF8.GetString(message.Content), message.IsDurable));
        Assert.Equal((sent, Json), (received.Class, Encoding.UTF8.GetString(received.Content.Span)));
    }

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public void Classic_ShowsMosipTheWholeFrameAsBytes(QueueMessageClass sent)
    {
        Message message = AmqpMessages.Encode(new QueueMessage(Utf8, sent));
        byte[] raw = RawOf(message);

        var seen = new BrokerMessage("abis-to-mosip", message, raw, isClassic: true, Now);

        Assert.Equal(SandboxMessageClass.Bytes, seen.Class);
        Assert.Equal(raw, seen.Content);
        Assert.NotEqual(Utf8, seen.Content);
    }

    private static BrokerMessage Artemis(RestrictedDescribed body, string? contentType = null)
    {
        var sent = new Message { BodySection = body };
        if (contentType is not null)
            sent.Properties = new Properties { ContentType = contentType };
        return Read(sent);
    }

    private static BrokerMessage Read(Message sent) => new("abis-to-mosip", Over(sent), RawOf(sent), isClassic: false, Now);

    // As it comes out of the wire.
    private static Message Over(Message sent)
    {
        byte[] raw = RawOf(sent);
        return Message.Decode(new ByteBuffer(raw, 0, raw.Length, raw.Length));
    }

    private static byte[] RawOf(Message message)
    {
        ByteBuffer buffer = message.Encode();
        return buffer.Buffer.AsSpan(buffer.Offset, buffer.Length).ToArray();
    }
}
