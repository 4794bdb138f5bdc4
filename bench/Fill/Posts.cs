using Board.Domain.Posts;
using MySqlConnector;

namespace Board.Bench.Fill;

internal sealed class Posts(Random random, Guid[] authors)
{
    public async Task<Guid[]> InsertAsync(MySqlConnection connection, int count)
    {
        var batch = new Batch(
            connection, "posts", "id", "author_id", "title", "excerpt", "content", "comment_count", "version", "created_at", "updated_at");
        var timeline = new Timeline(random, count);
        var ids = new Guid[count];
        for (var number = 0; number < count; number++)
        {
            var createdAt = timeline.Next();
            var edits = OneIn(10) ? random.Next(1, 4) : 0;
            var title = PostTitle.From(Words.Text(random, random.Next(20, 60)));
            var content = PostContent.From(Words.Text(random, ContentLength()));
            ids[number] = Ids.At(createdAt, random);
            await batch.AddAsync(
                ids[number].ToColumn(),
                OneIn(100) ? null : authors[random.Next(authors.Length)].ToColumn(),
                title.Value,
                content.Excerpt,
                content.Value,
                0,
                1 + edits,
                createdAt,
                createdAt.AddMinutes(edits));
        }

        await batch.FlushAsync();
        return ids;
    }

    /// <summary>About 600 characters on average: most are short, one in a hundred is an essay.</summary>
    private int ContentLength() => OneIn(100) ? random.Next(4_000, 16_000) : random.Next(100, 900);

    private bool OneIn(int number) => random.Next(number) == 0;
}
