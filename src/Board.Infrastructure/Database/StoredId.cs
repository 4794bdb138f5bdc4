using Board.Domain.Common;

namespace Board.Infrastructure.Database;

/// <summary>Ids are stored as 16 big-endian bytes, so that the order of bytes is the order of creation.</summary>
internal static class StoredId
{
    public static byte[] ToStored<TId>(this TId id)
        where TId : struct, ITypedId<TId> =>
        id.Value.ToByteArray(bigEndian: true);

    /// <summary>For <c>IN</c>: in a list, Dapper asks nobody how an id is stored.</summary>
    public static byte[][] ToStored<TId>(this IEnumerable<TId> ids)
        where TId : struct, ITypedId<TId> =>
        [.. ids.Select(id => id.ToStored())];
}
