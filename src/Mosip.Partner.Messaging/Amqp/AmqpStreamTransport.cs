using System.Buffers;
using System.Buffers.Binary;
using Amqp;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>
/// Carries AMQP frames over a stream for the client library, and rejects a message that is too large while it arrives: the library itself would collect it whole. The rest
/// of such a message is thrown away, and the connection then ends, since the library does not know how far it got.
/// </summary>
internal sealed class AmqpStreamTransport(Stream stream, int maximumMessageSize, TimeSpan longestWait) : IAsyncTransport, IDisposable
{
    public const int MaximumFrameSize = 64 * 1024;

    private const int FrameHeaderSize = 8;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly byte[] _buffer = new byte[2 * MaximumFrameSize];
    private int _start, _end, _frame;
    private uint? _delivery;
    private long _size;

    /// <summary>Whether a message was rejected because of its size.</summary>
    public bool HasRejected { get; private set; }

    public void SetConnection(Connection connection)
    {
    }

    public async Task<int> ReceiveAsync(byte[] buffer, int offset, int count)
    {
        if (_frame == 0)
        {
            _frame = await ReadFrameAsync(CancellationToken.None).ConfigureAwait(false);
            if (IsTooLarge(out TransferFrame transfer))
                await RejectAsync(transfer).ConfigureAwait(false);
        }
        int taken = Math.Min(count, _frame);
        _buffer.AsSpan(_start, taken).CopyTo(buffer.AsSpan(offset));
        _start += taken;
        _frame -= taken;
        return taken;
    }

    public async Task SendAsync(IList<ByteBuffer> bufferList, int listSize)
    {
        byte[] joined = ArrayPool<byte>.Shared.Rent(listSize);
        int length = 0;
        foreach (ByteBuffer part in bufferList)
        {
            part.Buffer.AsSpan(part.Offset, part.Length).CopyTo(joined.AsSpan(length));
            length += part.Length;
        }
        try
        {
            await WriteAsync(joined.AsMemory(0, length), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    public void Send(ByteBuffer buffer)
    {
        _writing.Wait();
        try
        {
            stream.Write(buffer.Buffer, buffer.Offset, buffer.Length);
        }
        finally
        {
            _writing.Release();
        }
    }

    // The library asks for it only where nothing is asynchronous.
    public int Receive(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public void Close() => stream.Dispose();

    public void Dispose()
    {
        stream.Dispose();
        _writing.Dispose();
    }

    // Its size; 0 where the connection has ended.
    private async Task<int> ReadFrameAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(FrameHeaderSize, cancellationToken).ConfigureAwait(false))
            return 0;
        // Before the frames each side sends a header of eight bytes, which begins with the protocol's name.
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("AMQP"u8))
            return FrameHeaderSize;
        int size = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start));
        if (size is < FrameHeaderSize or > MaximumFrameSize)
            throw new IOException($"The broker sends a frame of {size} bytes; at most {MaximumFrameSize} were agreed on.");
        return await FillAsync(size, cancellationToken).ConfigureAwait(false) ? size : 0;
    }

    private async ValueTask<bool> FillAsync(int needed, CancellationToken cancellationToken)
    {
        if (_end - _start >= needed)
            return true;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        while (_end < needed)
        {
            int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return false;
            _end += read;
        }
        return true;
    }

    private bool IsTooLarge(out TransferFrame transfer)
    {
        if (!TransferFrame.TryRead(_buffer.AsSpan(_start, _frame), out transfer))
            return false;
        // Only the first frame of a delivery has to name it.
        if (transfer.DeliveryId is { } id && id != _delivery)
            (_delivery, _size) = (id, 0);
        _size += transfer.PayloadSize;
        if (!transfer.HasMore)
        {
            bool isTooLarge = _size > maximumMessageSize;
            _size = 0;
            return isTooLarge;
        }
        return _size > maximumMessageSize;
    }

    private async Task RejectAsync(TransferFrame transfer)
    {
        HasRejected = true;
        using var timeout = new CancellationTokenSource(longestWait);
        await WriteAsync(TransferFrame.Rejection(_delivery!.Value), timeout.Token).ConfigureAwait(false);
        // Its end is awaited: a connection that is closed before takes the rejection with it.
        while (transfer.HasMore)
        {
            _start += _frame;
            _frame = await ReadFrameAsync(timeout.Token).ConfigureAwait(false);
            if (_frame == 0)
                break;
            if (TransferFrame.TryRead(_buffer.AsSpan(_start, _frame), out TransferFrame next))
                transfer = next;
        }
        throw new IOException("A message was larger than is taken.");
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }
}
