using System.Buffers.Binary;
using Amqp;
using Amqp.Framing;
using Amqp.Types;
using FsCheck;
using FsCheck.Xunit;
using Mosip.Partner.Messaging.Amqp;

namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>The frames are those of the client library, so that its encoding is what is read.</summary>
public class AmqpStreamTransportTests
{
    private const int Limit = 256 * 1024;

    [Property(MaxTest = 500)]
    public bool TryRead_FrameOfTheLibrary_IsUnderstood(uint handle, uint delivery, bool namesDelivery, bool hasMore, bool? settled, byte[] payload)
    {
        var transfer = new Transfer { Handle = handle, DeliveryTag = [1, 2, 3], MessageFormat = 0, More = hasMore };
        if (namesDelivery)
            transfer.DeliveryId = delivery;
        if (settled is { } isSettled)
            transfer.Settled = isSettled;

        bool isTransfer = TransferFrame.TryRead(FrameOf(transfer, payload), out TransferFrame read);

        return isTransfer && read == new TransferFrame(namesDelivery ? delivery : null, hasMore, payload.Length);
    }

    [Property(MaxTest = 2000)]
    public bool TryRead_AnyBytes_Answers(byte[] bytes, bool isFrame)
    {
        byte[] frame = isFrame ? [0, 0, 0, 0, 2, 0, 0, 0, 0, 0x53, 0x14, .. bytes] : bytes;
        return !TransferFrame.TryRead(frame, out TransferFrame read) || read.PayloadSize >= 0;
    }

    [Fact]
    public void TryRead_OtherFrames_AreNone()
    {
        Assert.False(TransferFrame.TryRead(FrameOf(new Flow { IncomingWindow = 1, NextOutgoingId = 1, OutgoingWindow = 1 }, []), out _));
        Assert.False(TransferFrame.TryRead([0, 0, 0, 8, 2, 0, 0, 0], out _));
    }

    [Property(MaxTest = 100)]
    public bool Rejection_IsADispositionOfTheLibrary(uint delivery)
    {
        // The library reads its performatives once one of them was made.
        _ = new Dispose();
        byte[] frame = TransferFrame.Rejection(delivery);
        var body = new ByteBuffer(frame, 8, frame.Length - 8, frame.Length - 8);
        var disposition = (Dispose)Encoder.ReadObject(body);
        return BinaryPrimitives.ReadInt32BigEndian(frame) == frame.Length && body.Length == 0
            && disposition is { Role: true, Settled: true, State: Rejected } && disposition.First == delivery;
    }

    [Fact]
    public async Task Receive_TwoHundredMegabytes_RejectsTheDelivery_AndKeepsNothing()
    {
        const int Frames = 200 * 16;
        await using var stream = new Frames(Frames, 64 * 1024);
        using var transport = new AmqpStreamTransport(stream, Limit, TimeSpan.FromMinutes(1));
        byte[] buffer = new byte[64 * 1024];
        long given = 0, before = GC.GetTotalAllocatedBytes(precise: true);

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
                given += await transport.ReceiveAsync(buffer, 0, buffer.Length);
        });

        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 20 * 1024 * 1024, "the message was kept");
        Assert.InRange(given, 1, Limit);
        Assert.True(transport.HasRejected);
        Assert.Equal(Frames, stream.Given);
        Assert.Equal(TransferFrame.Rejection(7), stream.Written.ToArray());
    }

    [Fact]
    public async Task Receive_MessagesWithinTheLimit_GoThrough()
    {
        await using var stream = new Frames(3, 64 * 1024);
        using var transport = new AmqpStreamTransport(stream, Limit, TimeSpan.FromMinutes(1));
        byte[] buffer = new byte[4096];
        long given = 0;

        for (int read; (read = await transport.ReceiveAsync(buffer, 0, buffer.Length)) > 0;)
            given += read;

        Assert.Equal(3 * 64 * 1024, given);
        Assert.Empty(stream.Written.ToArray());
    }

    private static byte[] FrameOf(object performative, byte[] payload)
    {
        var buffer = new ByteBuffer(256, autoGrow: true);
        Encoder.WriteObject(buffer, performative);
        byte[] frame = [0, 0, 0, 0, 2, 0, 0, 0, .. buffer.Buffer.AsSpan(buffer.Offset, buffer.Length), .. payload];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        return frame;
    }

    /// <summary>One delivery in many frames, made while they are read.</summary>
    private sealed class Frames(int count, int size) : ReadOnlyStream
    {
        private byte[] _frame = [];
        private int _position;

        public int Given { get; private set; }

        public MemoryStream Written { get; } = new();

        public override bool CanWrite => true;

        public override int Read(Span<byte> buffer)
        {
            if (_position == _frame.Length)
            {
                if (Given == count)
                    return 0;
                if (Given is 0 or 1 || Given == count - 1)
                    _frame = Next();
                (_position, Given) = (0, Given + 1);
            }
            int length = Math.Min(buffer.Length, _frame.Length - _position);
            _frame.AsSpan(_position, length).CopyTo(buffer);
            _position += length;
            return length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Written.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written.Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        private byte[] Next()
        {
            var transfer = new Transfer { Handle = 1, More = Given < count - 1 };
            if (Given == 0)
                (transfer.DeliveryId, transfer.DeliveryTag) = (7, [1]);
            int head = FrameOf(transfer, []).Length;
            return FrameOf(transfer, new byte[size - head]);
        }
    }
}
