using System.Buffers.Binary;

namespace Mosip.Partner.Biometrics.Records;

/// <summary>Reads big-endian fields and refuses to go past the end.</summary>
internal ref struct IsoReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;

    public int Position { get; private set; }

    public readonly int Remaining => _data.Length - Position;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining)
            throw BiometricFaults.Malformed(IsoRecord.Operation, $"it ends at byte {_data.Length}, inside a field at byte {Position}");
        ReadOnlySpan<byte> taken = _data.Slice(Position, count);
        Position += count;
        return taken;
    }
}
