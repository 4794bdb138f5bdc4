using System.Buffers.Text;
using Board.Domain.Common;

namespace Board.Application.Paging;

/// <summary>
/// A keyset cursor: the id of the last item seen, as base64url. Ids are ordered by creation, so the next page begins after that id, even
/// if items were created or deleted meanwhile.
/// </summary>
public sealed record KeysetCursor
{
    private const int EncodedLength = 22;

    private readonly Guid? id;

    private KeysetCursor(Guid? id) => this.id = id;

    /// <summary>Whether this API issued it.</summary>
    public bool IsValid => id is not null;

    /// <summary>Creates the cursor after an item.</summary>
    public static string Encode(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// Decodes what a client sent, once for the request; <see langword="null"/> for the first page.
    /// <see cref="CursorRules.Cursor"/> rejects an invalid cursor.
    /// </summary>
    public static KeysetCursor? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return new KeysetCursor(TryDecode(text, out var id) ? id : null);
    }

    /// <summary>Returns the id of the last item seen.</summary>
    /// <exception cref="InvalidOperationException">The cursor is invalid.</exception>
    public TId ToId<TId>()
        where TId : struct, ITypedId<TId> =>
        TId.From(id ?? throw new InvalidOperationException("Not a cursor."));

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
