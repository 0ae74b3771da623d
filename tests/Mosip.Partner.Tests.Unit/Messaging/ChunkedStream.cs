namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>Gives bytes a few at a time, as a network does.</summary>
internal sealed class ChunkedStream(byte[] bytes, int chunk) : ReadOnlyStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        int length = Math.Min(Math.Min(chunk, buffer.Length), bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }
}
