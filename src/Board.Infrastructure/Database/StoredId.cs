using Board.Domain.Common;

namespace Board.Infrastructure.Database;

/// <summary>Stores ids as 16 big-endian bytes, whose order is the order of creation.</summary>
internal static class StoredId
{
    public static byte[] ToStored<TId>(this TId id)
        where TId : struct, ITypedId<TId> =>
        id.Value.ToByteArray(bigEndian: true);

    /// <summary>Converts ids for <c>IN</c>, because Dapper does not use type handlers for the items of a list.</summary>
    public static byte[][] ToStored<TId>(this IEnumerable<TId> ids)
        where TId : struct, ITypedId<TId> =>
        [.. ids.Select(id => id.ToStored())];
}
