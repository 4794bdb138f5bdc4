using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts.Search;

public sealed class SearchModelOnSqlite(SqliteApp app) : SearchModelTests<SqliteApp>(app);

public sealed class SearchModelOnMariaDb(MariaDbApp app) : SearchModelTests<MariaDbApp>(app);

/// <summary>
/// Creates, edits, deletes and indexes posts at random, and compares each search with a scan of all posts.
/// </summary>
public abstract class SearchModelTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const int Seed = 20260301;
    private const int Steps = 500;

    /// <summary>
    /// Few short words, so that searches match often. Normalised and in lower case, so that the model need not normalise.
    /// </summary>
    private static readonly string[] Words =
        ["ab", "abc", "bca", "cabab", "한글", "글한", "한글을", "검색", "색검색", "語学", "学語", "🍣🍺", "a한", "한a", "%_", "\"a\"", "-b"];

    /// <summary>The expected posts by id, in order of creation.</summary>
    private readonly SortedDictionary<string, (int Author, string Title, string Content)> model = new(StringComparer.Ordinal);
    private readonly TestUser[] authors = new TestUser[2];
    private readonly Random random = new(Seed);

    [Fact]
    public async Task A_search_finds_the_same_posts_as_a_scan()
    {
        for (var index = 0; index < authors.Length; index++)
        {
            authors[index] = await app.SignUpAsync();
        }

        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(10))
            {
                case < 4:
                    var post = (Author: random.Next(authors.Length), Title: Text(), Content: Text());
                    model.Add((await authors[post.Author].WritePostAsync(post.Title, post.Content)).Value("id")!, post);
                    break;
                case 4 when model.Count > 0:
                    var (edited, before) = model.ElementAt(random.Next(model.Count));
                    model[edited] = before with { Content = Text() };
                    (await authors[before.Author].PatchAsync($"/posts/{edited}", new { content = model[edited].Content })).ShouldBe(
                        HttpStatusCode.OK);
                    break;
                case 5 when model.Count > 0:
                    var (deleted, gone) = model.ElementAt(random.Next(model.Count));
                    (await authors[gone.Author].DeleteAsync($"/posts/{deleted}")).ShouldBe(HttpStatusCode.NoContent);
                    model.Remove(deleted);
                    break;
                case 6 when random.Next(3) == 0:
                    await app.IndexPostsAsync();
                    break;
                case 7 when random.Next(5) == 0:
                    await ReclaimAsync();
                    break;
                default:
                    await SearchAsync();
                    break;
            }
        }
    }

    /// <summary>Starts the background job by advancing the clock, which expires the authors' tokens.</summary>
    private async Task ReclaimAsync()
    {
        app.Time.Advance(TimeSpan.FromHours(6));
        for (var index = 0; index < authors.Length; index++)
        {
            authors[index] = await authors[index].SignInAgainAsync();
        }
    }

    private async Task SearchAsync()
    {
        var words = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Part(Words[random.Next(Words.Length)])).ToList();
        var author = random.Next(authors.Length + 1);
        var expected = model
            .Where(post => author == authors.Length || post.Value.Author == author)
            .Where(post => words.TrueForAll(word =>
                post.Value.Title.Contains(word, StringComparison.Ordinal) || post.Value.Content.Contains(word, StringComparison.Ordinal)))
            .Select(post => post.Key)
            .Reverse();

        var found = new List<string>();
        var path = $"/posts?q={Uri.EscapeDataString(string.Join(' ', words))}&limit={random.Next(1, 8)}"
            + (author == authors.Length ? "" : $"&authorId={authors[author].Id}");
        for (var next = path; next is not null;)
        {
            var page = await app.Anonymous().GetAsync(next);
            found.AddRange(
                page.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
                    .Select(post => post.GetProperty("id").GetString()!));
            next = page.Header("Link")?.Split('<', '>')[1];
        }

        found.ShouldBe(expected, path);
    }

    private string Text() =>
        string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));

    /// <summary>A substring of a word, of two or more characters.</summary>
    private string Part(string word)
    {
        var characters = word.EnumerateRunes().ToList();
        var start = random.Next(characters.Count - 1);
        return characters.Skip(start).Take(random.Next(2, characters.Count - start + 1))
            .Aggregate(new StringBuilder(), (text, rune) => text.Append(rune)).ToString();
    }
}
