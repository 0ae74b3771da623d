using System.Text;
using Amqp;
using Amqp.Framing;
using Amqp.Types;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Messaging;
using Mosip.Partner.Messaging.Amqp;

namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>How the class of a message is told to Artemis, and how it is read.</summary>
public class AmqpMessagesTests
{
    private const int TimeToLive = 2;

    private static readonly Symbol Type = new("x-opt-jms-msg-type");

    [Fact]
    public void Encode_Text_IsAString_WithoutAContentType()
    {
        Message encoded = AmqpMessages.Encode(new QueueMessage("{}"u8.ToArray(), QueueMessageClass.Text));

        Assert.Equal("{}", Assert.IsType<AmqpValue>(encoded.BodySection).Value);
        Assert.Null(encoded.Properties);
        AssertPlain(encoded);
    }

    [Fact]
    public void Encode_Bytes_IsDataOfOctetStream_BecauseJsonWouldMakeItText()
    {
        Message encoded = AmqpMessages.Encode(new QueueMessage("{}"u8.ToArray(), QueueMessageClass.Bytes));

        Assert.Equal("{}"u8.ToArray(), Assert.IsType<Data>(encoded.BodySection).Binary);
        Assert.Equal("application/octet-stream", encoded.Properties.ContentType.ToString());
        AssertPlain(encoded);
    }

    [Theory]
    [InlineData(5, true, QueueMessageClass.Text)]
    [InlineData(5, false, QueueMessageClass.Text)]
    [InlineData(3, true, QueueMessageClass.Bytes)]
    [InlineData(3, false, QueueMessageClass.Bytes)]
    [InlineData(null, true, QueueMessageClass.Text)]
    [InlineData(null, false, QueueMessageClass.Bytes)]
    [InlineData(2, true, QueueMessageClass.Text)]
    public void Decode_Class_IsTheBrokersType_ElseTheBodys(int? type, bool isString, QueueMessageClass expected)
    {
        var message = new Message { BodySection = isString ? new AmqpValue { Value = "{}" } : new Data { Binary = "{}"u8.ToArray() } };
        if (type is { } number)
            message.MessageAnnotations = new MessageAnnotations { Map = { [Type] = (sbyte)number } };

        QueueMessage decoded = AmqpMessages.Decode(message);

        Assert.Equal((expected, "{}"), (decoded.Class, Encoding.UTF8.GetString(decoded.Content.Span)));
    }

    [Fact]
    public void Decode_BinaryValue_IsBytes()
    {
        QueueMessage decoded = AmqpMessages.Decode(new Message { BodySection = new AmqpValue { Value = "{}"u8.ToArray() } });

        Assert.Equal((QueueMessageClass.Bytes, "{}"), (decoded.Class, Encoding.UTF8.GetString(decoded.Content.Span)));
    }

    [Fact]
    public void Decode_OtherBodies_AreEmpty()
    {
        Assert.Equal(0, AmqpMessages.Decode(new Message { BodySection = new AmqpValue { Value = new Map { ["a"] = "b" } } }).Content.Length);
        Assert.Equal(0, AmqpMessages.Decode(new Message()).Content.Length);
    }

    [Property]
    public bool Encode_ThenDecode_IsTheSame(NonNull<string> text, bool isText)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text.Get);
        var sent = new QueueMessage(utf8, isText ? QueueMessageClass.Text : QueueMessageClass.Bytes);
        ByteBuffer wire = AmqpMessages.Encode(sent).Encode();

        QueueMessage read = AmqpMessages.Decode(Message.Decode(wire));

        return read.Class == sent.Class && read.Content.Span.SequenceEqual(utf8);
    }

    // Nothing that MOSIP does not send itself.
    private static void AssertPlain(Message encoded)
    {
        Assert.True(encoded.Header.Durable);
        Assert.False(encoded.Header.HasField(TimeToLive));
        Assert.Null(encoded.MessageAnnotations);
        Assert.Null(encoded.ApplicationProperties);
        Assert.Null(encoded.Properties?.ReplyTo);
        Assert.Null(encoded.Properties?.Subject);
    }
}
