namespace Board.Bench.Floor;

/// <summary>Reads posts by page number.</summary>
internal sealed class NumberedPosts(Database database)
{
    private const string SelectRanges = "SELECT last_id, post_count FROM post_count_buckets ORDER BY last_id DESC";

    private const string CountNewer = "SELECT COUNT(*) FROM posts WHERE id > @LastId";

    private const string SelectPage =
        """
        SELECT p.id, p.title, p.excerpt, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM (SELECT id FROM posts WHERE id <= @Newest ORDER BY id DESC LIMIT @Take OFFSET @Skip) page
        JOIN posts p ON p.id = page.id
        LEFT JOIN users_public u ON u.id = p.author_id
        ORDER BY p.id DESC
        """;

    /// <summary>Lists the posts after a number of newer ones, with the number of all posts.</summary>
    public async Task<(List<PostItem> Posts, int Total)> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var ranges = await database.ListAsync(
            SelectRanges, _ => { }, row => (LastId: row.GetFieldValue<byte[]>(0), Count: row.GetInt32(1)), most: 100, cancellationToken);
        var newer = await database.FindAsync(
            CountNewer,
            values => values.AddWithValue("@LastId", ranges.Count == 0 ? new byte[16] : ranges[0].LastId),
            row => row.GetInt32(0),
            cancellationToken);

        var (newest, total, left) = (Guid.AllBitsSet.ToByteArray(), newer, skip);
        var next = newer;
        foreach (var (lastId, count) in ranges)
        {
            if (left >= next)
            {
                (left, newest, next) = (left - next, lastId, count);
            }

            total += count;
        }

        var posts = await database.ListAsync(
            SelectPage,
            values =>
            {
                values.AddWithValue("@Newest", newest);
                values.AddWithValue("@Take", take);
                values.AddWithValue("@Skip", left);
            },
            row => row.ReadPostItem(),
            take,
            cancellationToken);
        return (posts, total);
    }
}
