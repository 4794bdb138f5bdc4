using BenchmarkDotNet.Attributes;
using Board.Domain.Posts;
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

    /// <summary>What the text is made of.</summary>
    [Params("plain ", "한국어 글 ", "Straße İ ", "\u0301\u0323", "\u0345\u0301\u0323", "\u0378\u0323\u0301")]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        text = $"a{string.Concat(Enumerable.Repeat(Piece, PostContent.MaxLength / Piece.Length))}"[..PostContent.MaxLength];
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
