using BenchmarkDotNet.Attributes;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Domain.Users;

namespace Board.Bench.Micro;

/// <summary>
/// What the longest texts that a client can send cost before they are stored or refused, for usual text and for the worst. Sorted in
/// one piece, the marks would take seconds.
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

    /// <summary>What the text is made of.</summary>
    [Params("ASCII", "Korean", "folded", "marks", "unassigned")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        text = $"a{string.Concat(Enumerable.Repeat(Pieces[Kind], PostContent.MaxLength))}"[..PostContent.MaxLength];
        (title, content) = (PostTitle.From("A title"), PostContent.From(text));
    }

    /// <summary>With each post and each edit.</summary>
    [Benchmark(Baseline = true)]
    public string SearchTextOfPost() => SearchText.Of(title, content);

    /// <summary>With each search; the length is checked too, but not first.</summary>
    [Benchmark]
    public SearchWords? SearchWordsOfQuery() => SearchWords.Parse(text);

    /// <summary>With each sign-up, each change of a nickname, and each search for one.</summary>
    [Benchmark]
    public bool CheckOfNickname() => Nickname.IsWellFormed(text);

    /// <summary>With each sign-up and sign-in.</summary>
    [Benchmark]
    public bool CheckOfEmail() => Email.IsWellFormed($"{text}@example.com");
}
