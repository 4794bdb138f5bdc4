using System.Text;
using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Infrastructure.Database;
using Dapper;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// Finds the posts that contain words, newest first. The index (<see cref="SearchIndex"/>) yields candidates without false negatives;
/// each is checked against its text. Pending texts are scanned.
/// </summary>
internal sealed class PostSearch(DbSession db)
{
    private const int MaxBlocksAtOnce = 64;
    private const int MaxSlotsAtOnce = 1000;

    private static readonly Comparer<PostId> NewestFirst = Comparer<PostId>.Create((one, other) => other.Value.CompareTo(one.Value));

    /// <summary>Finds the matching posts that are older than <paramref name="before"/>, newest first.</summary>
    public async Task<IReadOnlyList<PostId>> FindAsync(PostFilter filter, PostId before, int take, CancellationToken cancellationToken)
    {
        var words = filter.Words!;
        var (conditions, parameters) = (Conditions(filter.Conditions(), words), Parameters(filter, words, before, take));

        // Pending texts first: a text that is indexed meanwhile is found twice. In the reverse order it would be missed.
        var found = new SortedSet<PostId>(
            await db.ListAsync<PostId>($"{SelectPending}{conditions}{NewestOnly}", parameters, cancellationToken),
            NewestFirst);

        var blocks = await db.ListAsync<SearchBlockRow>(SelectBlocks, new { Bound = before }, cancellationToken);
        var grams = SearchGrams.Of(words, filter.AuthorId);
        for (int next = 0, count; next < blocks.Count && !IsComplete(found, take, blocks[next]); next += count)
        {
            // The number of blocks doubles each time: common words are found in the first block, rare ones may be anywhere.
            count = Math.Clamp(next, 1, MaxBlocksAtOnce);
            foreach (
                var slots in (await FindCandidatesAsync(blocks.Skip(next).Take(count), grams, cancellationToken)).Chunk(MaxSlotsAtOnce))
            {
                parameters.Add("Slots", slots);
                found.UnionWith(await db.ListAsync<PostId>($"{SelectBySlots}{conditions}", parameters, cancellationToken));
            }
        }

        return [.. found.Take(take)];
    }

    // Lists of numbers are inlined ({=…}), because SQLite searches the list of parameters for each of them.
    private const string SelectPending = "SELECT t.post_id FROM search_texts t WHERE t.pending = 1 AND t.post_id < @Bound";

    private const string NewestOnly = " ORDER BY t.post_id DESC LIMIT @Take";

    private const string SelectBySlots = "SELECT t.post_id FROM search_texts t WHERE t.slot IN {=Slots} AND t.post_id < @Bound";

    // No join, because a server might begin with it and scan all posts of an author.
    private static string OfPost(string conditions) => $" AND (SELECT 1 FROM posts p WHERE p.id = t.post_id{conditions}) = 1";

    private static string Conditions(string ofPost, SearchWords words) =>
        (ofPost.Length == 0 ? "" : OfPost(ofPost))
        + string.Concat(words.Values.Select((_, index) => $" AND INSTR(t.text, @Word{index}) > 0"));

    private static DynamicParameters Parameters(PostFilter filter, SearchWords words, PostId before, int take)
    {
        var parameters = new DynamicParameters(filter.Parameters(before, take));
        foreach (var (index, word) in words.Values.Index())
        {
            parameters.Add($"Word{index}", Encoding.UTF8.GetBytes(word));
        }

        return parameters;
    }

    /// <summary>Whether the remaining blocks have no newer posts than those found.</summary>
    private static bool IsComplete(SortedSet<PostId> found, int take, SearchBlockRow next) =>
        found.Count >= take && NewestFirst.Compare(found.ElementAt(take - 1), next.LastPostId) < 0;

    private const string SelectBlocks =
        "SELECT number, last_post_id FROM search_blocks WHERE first_post_id < @Bound ORDER BY last_post_id DESC";

    private const string SelectGrams =
        "SELECT block, positions FROM search_grams WHERE block IN {=Blocks} AND gram IN {=Grams}";

    /// <summary>Finds the slots of the posts that have all grams.</summary>
    private async Task<IEnumerable<int>> FindCandidatesAsync(
        IEnumerable<SearchBlockRow> blocks, IReadOnlyList<long> grams, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SearchGramRow>(
            SelectGrams, new { Blocks = blocks.Select(block => block.Number), Grams = grams }, cancellationToken);
        return rows
            .GroupBy(row => row.Block, row => SearchPositions.Parse(row.Positions))
            .Where(block => block.Count() == grams.Count)
            .SelectMany(block => block
                .Aggregate((all, some) => all.IntersectWith(some))
                .Ascending()
                .Select(position => SearchIndex.Slot(block.Key, position)));
    }
}
