using System.Buffers.Text;
using Board.Domain.Common;

namespace Board.Application.Paging;

/// <summary>
/// A keyset cursor: the id of the last item seen, as base64url. Ids are ordered by creation, so the next page begins after that id, even
/// if items were created or deleted meanwhile.
/// </summary>
public static class KeysetCursor
{
    private const int EncodedLength = 22;

    /// <summary>Creates the cursor after an item.</summary>
    public static string Encode(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads the id in a valid cursor; <see langword="null"/> for the first page.</summary>
    /// <exception cref="ArgumentException">The cursor is invalid; <see cref="CursorRules.Cursor"/> rejects it before.</exception>
    public static TId? Decode<TId>(string? cursor)
        where TId : struct, ITypedId<TId>
    {
        if (cursor is null)
        {
            return null;
        }

        return TryDecode(cursor, out var id) ? TId.From(id) : throw new ArgumentException("Not a cursor.", nameof(cursor));
    }

    /// <summary>Reads the id in a cursor. Accepts only cursors that <see cref="Encode"/> creates from a UUIDv7.</summary>
    public static bool TryDecode(string cursor, out Guid id)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        id = default;
        Span<byte> bytes = stackalloc byte[16];
        if (cursor.Length != EncodedLength
            || !Base64Url.IsValid(cursor)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written)
            || written != bytes.Length)
        {
            return false;
        }

        id = new Guid(bytes, bigEndian: true);
        return id.Version == 7 && string.Equals(Encode(id), cursor, StringComparison.Ordinal);
    }
}
