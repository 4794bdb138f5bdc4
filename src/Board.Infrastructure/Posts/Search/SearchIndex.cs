using System.Data.Common;
using System.Text;
using Board.Application.Persistence;
using Board.Domain.Posts;
using Board.Infrastructure.Database;
using Dapper;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// An inverted index in ordinary tables, the same on every database. Posts are indexed by the block, up to 1,024 at a time: a
/// row of <c>search_grams</c> says which posts of one block have one gram. A post that is written or edited waits until there
/// are enough for a block (<c>pending</c>), and is looked through meanwhile. An edit leaves the old entries, a deletion too:
/// an entry only means that its post is worth looking at.
/// </summary>
internal sealed class SearchIndex(DbSession db, IUnitOfWork unitOfWork)
{
    /// <summary>Bounds what a search looks through, and what one transaction writes, when posts are long. One post is less.</summary>
    private const long MaxBlockBytes = 1024 * 1024;

    private const int RowsAtOnce = 100;

    /// <summary>Where a post is: its block and its position therein in one number.</summary>
    public static int Slot(int block, int position) => (block * SearchPositions.BlockSize) + position;

    /// <summary>Indexes block after block, as long as so many posts wait.</summary>
    public async Task AddBlocksAsync(int atLeast, CancellationToken cancellationToken)
    {
        while (await AddBlockAsync(atLeast, cancellationToken))
        {
        }
    }

    private const string SelectSizes =
        "SELECT post_id, LENGTH(text) AS size FROM search_texts WHERE pending = 1 ORDER BY post_id LIMIT @Most";

    private const string SelectTexts =
        """
        SELECT t.post_id, p.author_id, t.text, t.version
        FROM search_texts t
        JOIN posts p ON p.id = t.post_id
        WHERE t.post_id IN @Ids AND t.pending = 1
        ORDER BY t.post_id
        """;

    /// <summary>Indexes the oldest posts that wait, if there are that many or all that a block can have.</summary>
    /// <returns>Whether there were: then there may be more.</returns>
    public async Task<bool> AddBlockAsync(int atLeast, CancellationToken cancellationToken)
    {
        var waiting = await db.ListAsync<PendingTextSizeRow>(SelectSizes, new { Most = SearchPositions.BlockSize }, cancellationToken);
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
            // Another program has just added this block.
            return true;
        }
    }

    private const string SelectNextNumber = "SELECT COALESCE(MAX(number), 0) + 1 FROM search_blocks";

    private const string InsertBlock =
        "INSERT INTO search_blocks (number, first_post_id, last_post_id, post_count) VALUES (@Number, @First, @Last, @Count)";

    private const string InsertGrams = "INSERT INTO search_grams (block, gram, positions) VALUES ";

    /// <summary>
    /// One that was edited since it was read goes on waiting, with its new text. It does not ask which of them wait: with that, InnoDB
    /// goes through the index of those, and locks the end of it, where new posts go.
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

    private static string Join(string separator, int rows, Func<int, string> textOf) => string.Join(separator, Enumerable.Range(0, rows).Select(textOf));

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
    /// Lets the posts of blocks that have lost most of theirs wait for another one, and deletes blocks that have none left.
    /// Until a post is in another block it stays in its old one, so that a search finds it at any moment.
    /// </summary>
    /// <returns>Whether there is more to do: never, it was all done.</returns>
    public async Task<bool> ReclaimAsync(CancellationToken cancellationToken)
    {
        var size = new { Size = SearchPositions.BlockSize };
        foreach (var number in await db.ListAsync<int>(SelectEmpty, size, cancellationToken))
        {
            await unitOfWork.ExecuteAsync(
                async ct => await db.ExecuteAsync(DeleteGrams, new { Number = number }, ct) + await db.ExecuteAsync(DeleteBlock, new { Number = number }, ct),
                cancellationToken);
        }

        foreach (var number in await db.ListAsync<int>(SelectThin, size, cancellationToken))
        {
            await unitOfWork.ExecuteAsync(
                ct => db.ExecuteAsync(UpdateWaiting, new { First = Slot(number, 0), Size = SearchPositions.BlockSize }, ct), cancellationToken);
        }

        return false;
    }
}
