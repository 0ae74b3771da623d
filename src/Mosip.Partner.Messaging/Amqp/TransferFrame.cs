using System.Buffers.Binary;

namespace Mosip.Partner.Messaging.Amqp;

/// <summary>What a frame that carries a part of a message says about it (AMQP 1.0, 2.7.5).</summary>
/// <param name="DeliveryId">The number of the delivery; null in a frame that goes on with one.</param>
/// <param name="HasMore">Whether further frames follow.</param>
/// <param name="PayloadSize">How many bytes of the message are in the frame.</param>
internal readonly record struct TransferFrame(uint? DeliveryId, bool HasMore, int PayloadSize)
{
    private const byte Described = 0x00, Transfer = 0x14, True = 0x41, UInt0 = 0x43, SmallUInt = 0x52, SmallULong = 0x53, Boolean = 0x56, UInt = 0x70;
    private const int DeliveryIdField = 1, MoreField = 5;

    /// <summary>Reads a frame.</summary>
    /// <returns>False where it carries no part of a message.</returns>
    public static bool TryRead(ReadOnlySpan<byte> frame, out TransferFrame transfer)
    {
        transfer = default;
        if (frame.Length < 8 || frame[5] != 0 || frame[4] * 4 is var body && (body < 8 || body >= frame.Length))
            return false;
        var reader = new Reader(frame[body..]);
        if (reader.Next() != Described || reader.Read(out ReadOnlySpan<byte> descriptor) != SmallULong || descriptor is not [Transfer])
            return false;
        int count = reader.BeginList(out int end);
        (uint? delivery, bool hasMore) = (null, false);
        for (int field = 0; field < count && field <= MoreField; field++)
        {
            byte format = reader.Read(out ReadOnlySpan<byte> value);
            if (field == DeliveryIdField)
                delivery = format switch { UInt0 => 0u, SmallUInt => value[0], UInt => BinaryPrimitives.ReadUInt32BigEndian(value), _ => null };
            else if (field == MoreField)
                hasMore = format == True || (format == Boolean && value is [1]);
        }
        if (reader.IsBroken || end > frame.Length - body)
            return false;
        transfer = new TransferFrame(delivery, hasMore, frame.Length - body - end);
        return true;
    }

    /// <summary>The frame that rejects a delivery (a disposition, 2.7.6) on the first channel, which is the only one that this package uses.</summary>
    public static byte[] Rejection(uint delivery)
    {
        // Frame header; disposition as list of 5: a receiver's, from this delivery, to none further, settled, rejected without a reason.
        byte[] frame = [0, 0, 0, 0, 2, 0, 0, 0, 0x00, 0x53, 0x15, 0xC0, 13, 5, 0x41, 0x70, 0, 0, 0, 0, 0x40, 0x41, 0x00, 0x53, 0x25, 0x45];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(16), delivery);
        return frame;
    }

    /// <summary>Goes through encoded values; the upper half of a format code says how long the value is (1.2).</summary>
    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _position;

        public bool IsBroken { get; private set; }

        public byte Next()
        {
            if (_position < _bytes.Length)
                return _bytes[_position++];
            IsBroken = true;
            return 0;
        }

        public byte Read(out ReadOnlySpan<byte> value)
        {
            byte format = Next();
            long length = (format >> 4) switch
            {
                0x4 => 0,
                0x5 => 1,
                0x6 => 2,
                0x7 => 4,
                0x8 => 8,
                0x9 => 16,
                0xA or 0xC or 0xE => Next(),
                0xB or 0xD or 0xF => Length(),
                _ => -1,
            };
            if (length < 0 || length > _bytes.Length - _position)
            {
                IsBroken = true;
                value = [0, 0, 0, 0];
                return 0;
            }
            value = _bytes.Slice(_position, (int)length);
            _position += (int)length;
            return format;
        }

        /// <summary>Enters a list.</summary>
        /// <returns>How many values it has.</returns>
        public int BeginList(out int end)
        {
            byte format = Next();
            bool isLarge = format == 0xD0;
            long size = format switch { 0x45 => 0, 0xC0 => Next(), 0xD0 => Length(), _ => -1 };
            end = (int)Math.Min(_position + size, int.MaxValue);
            if (size > 0)
                return (int)Math.Min(isLarge ? Length() : Next(), int.MaxValue);
            IsBroken |= size < 0;
            return 0;
        }

        private uint Length()
        {
            if (_bytes.Length - _position < 4)
            {
                IsBroken = true;
                return 0;
            }
            _position += 4;
            return BinaryPrimitives.ReadUInt32BigEndian(_bytes[(_position - 4)..]);
        }
    }
}
