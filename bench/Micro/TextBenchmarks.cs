using BenchmarkDotNet.Attributes;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Domain.Users;

namespace Board.Bench.Micro;

/// <summary>
/// Cost of the longest texts that a client can send, before they are stored or rejected, for usual and worst-case text. Without
/// splitting, the combining marks would take seconds to sort.
/// </summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private PostTitle title = null!;
    private PostContent content = null!;
    private string text = "";

    private static readonly Dictionary<string, string> Pieces = new(StringComparer.Ordinal)
    {
        ["ASCII"] = "plain ",
        ["Korean"] = "한국어 글 ",
        ["folded"] = "Straße İ ",
        ["marks"] = "\u0301\u0323",
        ["unassigned"] = "\u0378\u0323\u0301",
    };

    /// <summary>The kind of text.</summary>
    [Params("ASCII", "Korean", "folded", "marks", "unassigned")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        text = $"a{string.Concat(Enumerable.Repeat(Pieces[Kind], PostContent.MaxLength))}"[..PostContent.MaxLength];
        (title, content) = (PostTitle.From("A title"), PostContent.From(text));
    }

    /// <summary>Runs for each new and edited post.</summary>
    [Benchmark(Baseline = true)]
    public string SearchTextOfPost() => SearchText.Of(title, content);

    /// <summary>Runs for each search, before its length is checked.</summary>
    [Benchmark]
    public SearchWords? SearchWordsOfQuery() => SearchWords.Parse(text);

    /// <summary>Runs for each sign-up, nickname change and search by nickname.</summary>
    [Benchmark]
    public bool CheckOfNickname() => Nickname.IsWellFormed(text);

    /// <summary>Runs for each sign-up and sign-in.</summary>
    [Benchmark]
    public bool CheckOfEmail() => Email.IsWellFormed($"{text}@example.com");
}
