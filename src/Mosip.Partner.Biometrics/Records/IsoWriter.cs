using System.Buffers.Binary;

namespace Mosip.Partner.Biometrics.Records;

/// <summary>Writes big-endian fields into a buffer of the exact size.</summary>
internal ref struct IsoWriter(Span<byte> destination)
{
    private Span<byte> _rest = destination;

    public void Byte(byte value)
    {
        _rest[0] = value;
        _rest = _rest[1..];
    }

    public void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_rest, value);
        _rest = _rest[2..];
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_rest, value);
        _rest = _rest[4..];
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_rest);
        _rest = _rest[value.Length..];
    }
}
