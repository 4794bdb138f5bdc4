using System.Buffers.Binary;

namespace Board.Infrastructure.Posts.Search;

/// <summary>A set of positions in a block, stored as a list while it is small and as a bitmap otherwise.</summary>
internal sealed class SearchPositions
{
    /// <summary>The maximum number of posts in a block.</summary>
    public const int BlockSize = 1024;

    private const int BytesOfBits = BlockSize / 8;
    private const int BytesOfOne = sizeof(ushort);
    private const int BitsOfWord = 64;

    private readonly ulong[] bits = new ulong[BlockSize / BitsOfWord];

    /// <summary>Parses the bytes of <see cref="ToBytes"/>.</summary>
    public static SearchPositions Parse(ReadOnlySpan<byte> stored)
    {
        var positions = new SearchPositions();
        if (stored.Length == BytesOfBits)
        {
            for (var word = 0; word < positions.bits.Length; word++)
            {
                positions.bits[word] = BinaryPrimitives.ReadUInt64BigEndian(stored[(word * sizeof(ulong))..]);
            }
        }
        else
        {
            for (; stored.Length > 0; stored = stored[BytesOfOne..])
            {
                positions.Add(BinaryPrimitives.ReadUInt16BigEndian(stored));
            }
        }

        return positions;
    }

    public void Add(int position) => bits[position / BitsOfWord] |= 1UL << (position % BitsOfWord);

    /// <summary>Removes positions that are not in the other set.</summary>
    /// <returns>This set.</returns>
    public SearchPositions IntersectWith(SearchPositions other)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            bits[word] &= other.bits[word];
        }

        return this;
    }

    public IEnumerable<int> Ascending()
    {
        for (var position = 0; position < BlockSize; position++)
        {
            if ((bits[position / BitsOfWord] >> (position % BitsOfWord) & 1) != 0)
            {
                yield return position;
            }
        }
    }

    public byte[] ToBytes()
    {
        var count = bits.Sum(word => (int)ulong.PopCount(word));
        if (count * BytesOfOne < BytesOfBits)
        {
            var list = new byte[count * BytesOfOne];
            foreach (var (index, position) in Ascending().Index())
            {
                BinaryPrimitives.WriteUInt16BigEndian(list.AsSpan(index * BytesOfOne), (ushort)position);
            }

            return list;
        }

        var all = new byte[BytesOfBits];
        for (var word = 0; word < bits.Length; word++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(all.AsSpan(word * sizeof(ulong)), bits[word]);
        }

        return all;
    }
}
