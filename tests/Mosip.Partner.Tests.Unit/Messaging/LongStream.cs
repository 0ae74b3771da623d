namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>A stream of any length that is nowhere in memory: a head, a letter over and over, a tail.</summary>
internal sealed class LongStream(byte[] head, long size, byte[] tail) : ReadOnlyStream
{
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        int read = 0;
        while (read < buffer.Length && _position < head.Length + size + tail.Length)
        {
            int part;
            Span<byte> rest = buffer[read..];
            if (_position < head.Length)
            {
                part = Copy(head.AsSpan((int)_position), rest);
            }
            else if (_position < head.Length + size)
            {
                part = (int)Math.Min(rest.Length, head.Length + size - _position);
                rest[..part].Fill((byte)'x');
            }
            else
            {
                part = Copy(tail.AsSpan((int)(_position - head.Length - size)), rest);
            }
            read += part;
            _position += part;
        }
        return read;
    }

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        int length = Math.Min(from.Length, to.Length);
        from[..length].CopyTo(to);
        return length;
    }
}
