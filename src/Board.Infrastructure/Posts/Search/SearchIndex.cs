using System.Data.Common;
using System.Text;
using Board.Application.Persistence;
using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Dapper;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// An inverted index in ordinary tables, the same on every database. Posts are indexed in blocks of up to 1,024: a row of
/// <c>search_grams</c> says which posts of one block contain one gram. A new or edited post is <c>pending</c> until there are enough for
/// a block; until then searches scan its text. Edits and deletions leave the old entries: an entry only marks a candidate.
/// </summary>
internal sealed class SearchIndex(DbSession db, IUnitOfWork unitOfWork)
{
    /// <summary>Limits what a search scans and what one transaction writes when posts are long. A single post is shorter.</summary>
    private const long MaxBlockBytes = 1024 * 1024;

    private const int RowsAtOnce = 100;

    /// <summary>Combines the block of a post and its position in the block.</summary>
    public static int Slot(int block, int position) => (block * SearchPositions.BlockSize) + position;

    /// <summary>Indexes block after block while at least this many posts are pending.</summary>
    public async Task AddBlocksAsync(int atLeast, CancellationToken cancellationToken)
    {
        while (await AddBlockAsync(atLeast, cancellationToken))
        {
        }
    }

    private const string SelectSizes =
        "SELECT post_id, LENGTH(text) AS size FROM search_texts WHERE pending = 1 ORDER BY post_id LIMIT @Max";

    private const string SelectTexts =
        """
        SELECT t.post_id, p.author_id, t.text, t.version
        FROM search_texts t
        JOIN posts p ON p.id = t.post_id
        WHERE t.post_id IN @Ids AND t.pending = 1
        ORDER BY t.post_id
        """;

    /// <summary>Indexes the oldest pending posts, if there are at least this many or enough to fill a block.</summary>
    /// <returns>Whether a block was added: there may be more to do.</returns>
    public async Task<bool> AddBlockAsync(int atLeast, CancellationToken cancellationToken)
    {
        var waiting = await db.ListAsync<PendingTextSizeRow>(SelectSizes, new { Max = SearchPositions.BlockSize }, cancellationToken);
        var bytes = 0L;
        var ids = waiting.TakeWhile(text => (bytes += text.Size) <= MaxBlockBytes).Select(text => text.PostId).ToList();
        if (ids.Count < atLeast && bytes <= MaxBlockBytes)
        {
            return false;
        }

        return await AddBlockAsync(ids, cancellationToken);
    }

    private async Task<bool> AddBlockAsync(IReadOnlyCollection<PostId> ids, CancellationToken cancellationToken)
    {
        var texts = await db.ListAsync<PendingTextRow>(SelectTexts, new { Ids = ids.ToStored() }, cancellationToken);
        var grams = new Dictionary<long, SearchPositions>();
        foreach (var (position, text) in texts.Index())
        {
            foreach (var gram in SearchGrams.Of(Encoding.UTF8.GetString(text.Text), text.AuthorId))
            {
                if (!grams.TryGetValue(gram, out var positions))
                {
                    grams.Add(gram, positions = new SearchPositions());
                }

                positions.Add(position);
            }
        }

        try
        {
            return texts.Count > 0 && await unitOfWork.ExecuteAsync(ct => StoreAsync(texts, grams, ct), cancellationToken);
        }
        catch (DbException exception) when (db.Dialect.IsUniqueViolation(exception))
        {
            // Another instance has just added this block.
            return true;
        }
    }

    private const string SelectNextNumber = "SELECT COALESCE(MAX(number), 0) + 1 FROM search_blocks";

    private const string InsertBlock =
        "INSERT INTO search_blocks (number, first_post_id, last_post_id, post_count) VALUES (@Number, @First, @Last, @Count)";

    private const string InsertGrams = "INSERT INTO search_grams (block, gram, positions) VALUES ";

    /// <summary>
    /// A post that was edited since it was read stays pending with its new text. The condition does not mention <c>pending</c>: InnoDB
    /// would use that index and lock its end, where new posts are inserted.
    /// </summary>
    private static string UpdateSlots(int rows) =>
        $"""
        UPDATE search_texts
        SET pending = 0, slot = CASE post_id {Join(" ", rows, row => $"WHEN @PostId{row} THEN @FirstSlot + {row}")} END
        WHERE {Join(" OR ", rows, row => $"(post_id = @PostId{row} AND version = @Version{row})")}
        """;

    private async Task<bool> StoreAsync(
        IReadOnlyList<PendingTextRow> texts, Dictionary<long, SearchPositions> grams, CancellationToken cancellationToken)
    {
        var number = await db.FindAsync<int>(SelectNextNumber, new { }, cancellationToken);
        await db.ExecuteAsync(
            InsertBlock, new { Number = number, First = texts[0].PostId, Last = texts[^1].PostId, texts.Count }, cancellationToken);
        foreach (var rows in grams.OrderBy(gram => gram.Key).Chunk(RowsAtOnce))
        {
            var parameters = new DynamicParameters(new { Block = number });
            foreach (var (index, (gram, positions)) in rows.Index())
            {
                parameters.Add($"Gram{index}", gram);
                parameters.Add($"Positions{index}", positions.ToBytes());
            }

            var values = Join(", ", rows.Length, row => $"(@Block, @Gram{row}, @Positions{row})");
            await db.ExecuteAsync($"{InsertGrams}{values}", parameters, cancellationToken);
        }

        foreach (var (chunk, rows) in texts.Chunk(RowsAtOnce).Index())
        {
            var parameters = new DynamicParameters(new { FirstSlot = Slot(number, chunk * RowsAtOnce) });
            foreach (var (index, text) in rows.Index())
            {
                parameters.Add($"PostId{index}", text.PostId);
                parameters.Add($"Version{index}", text.Version);
            }

            await db.ExecuteAsync(UpdateSlots(rows.Length), parameters, cancellationToken);
        }

        return true;
    }

    private static string Join(string separator, int rows, Func<int, string> textOf) =>
        string.Join(separator, Enumerable.Range(0, rows).Select(textOf));

    private const string SelectThin =
        """
        SELECT b.number
        FROM search_blocks b
        WHERE 2 * (SELECT COUNT(*) FROM search_texts t WHERE t.slot >= b.number * @Size AND t.slot < (b.number + 1) * @Size) < b.post_count
        """;

    private const string UpdateWaiting = "UPDATE search_texts SET pending = 1 WHERE slot >= @First AND slot < @First + @Size";

    private const string SelectEmpty =
        """
        SELECT b.number
        FROM search_blocks b
        WHERE NOT EXISTS (SELECT 1 FROM search_texts t WHERE t.slot >= b.number * @Size AND t.slot < (b.number + 1) * @Size)
        """;

    private const string DeleteGrams = "DELETE FROM search_grams WHERE block = @Number";

    private const string DeleteBlock = "DELETE FROM search_blocks WHERE number = @Number";

    /// <summary>
    /// Marks the posts of sparse blocks as pending, and deletes empty blocks. A post stays in its old block until it is in a new one, so
    /// that searches find it at any moment.
    /// </summary>
    /// <returns><see langword="false"/>: everything was done.</returns>
    public async Task<bool> ReclaimAsync(CancellationToken cancellationToken)
    {
        var size = new { Size = SearchPositions.BlockSize };
        foreach (var number in await db.ListAsync<int>(SelectEmpty, size, cancellationToken))
        {
            await unitOfWork.ExecuteAsync(
                async ct =>
                    await db.ExecuteAsync(DeleteGrams, new { Number = number }, ct)
                    + await db.ExecuteAsync(DeleteBlock, new { Number = number }, ct),
                cancellationToken);
        }

        foreach (var number in await db.ListAsync<int>(SelectThin, size, cancellationToken))
        {
            await unitOfWork.ExecuteAsync(
                ct => db.ExecuteAsync(UpdateWaiting, new { First = Slot(number, 0), Size = SearchPositions.BlockSize }, ct),
                cancellationToken);
        }

        return false;
    }
}
