using System.Buffers.Binary;

namespace Board.Bench.Fill;

internal static class Ids
{
    /// <summary>A UUIDv7 (RFC 9562) of a moment. Ids are in order of creation as long as no two moments share a millisecond.</summary>
    public static Guid At(DateTime moment, Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, new DateTimeOffset(moment).ToUnixTimeMilliseconds() << 16);
        random.NextBytes(bytes[6..8]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public static byte[] ToColumn(this Guid id) => id.ToByteArray(bigEndian: true);
}
