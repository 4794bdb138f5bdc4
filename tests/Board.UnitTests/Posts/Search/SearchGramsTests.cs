using System.Text;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Infrastructure.Posts.Search;
using CsCheck;

namespace Board.UnitTests.Posts.Search;

public sealed class SearchGramsTests
{
    /// <summary>Few different characters, of all kinds, so that texts share many pieces.</summary>
    private static readonly Gen<string> Text = Gen.Int[0, 10].Select(index => "ab\0 é한글語🍣\n"[index..]).Array[2, 60].Select(tails =>
        string.Concat(tails.Select(tail => tail.EnumerateRunes().FirstOrDefault(new Rune('a')))));

    [Fact]
    public void A_text_with_the_words_has_all_their_grams() =>
        Gen.Select(Text, Gen.Int[0, 60], Gen.Int[1, 60]).Sample((text, start, length) =>
        {
            var post = SearchText.Of(PostTitle.Restore("title"), PostContent.Restore(text));
            var part = string.Concat(text.EnumerateRunes().Skip(start).Take(length));
            return SearchWords.Parse(part) is not { } words
                || !words.Values.All(word => post.Contains(word, StringComparison.Ordinal))
                || SearchGrams.Of(words, authorId: null).All(SearchGrams.Of(post, Some.UserId()).Contains);
        });

    [Theory]
    [InlineData("한글", "한글", true)]
    [InlineData("한글", "한 글", false)]
    [InlineData("한글", "글한", false)]
    [InlineData("검색하다", "검색 색하 하다", true)]
    [InlineData("abc", "ab bc", false)]
    [InlineData("ab", "xabx", true)]
    [InlineData("한글 abc", "xabcx 한글을", true)]
    public void Few_posts_have_all_grams_but_not_the_words(string words, string text, bool isCandidate) =>
        SearchGrams.Of(SearchWords.Parse(words)!, authorId: null).All(SearchGrams.Of(text, authorId: null).Contains).ShouldBe(isCandidate);

    [Fact]
    public void An_author_is_a_gram_of_their_posts_alone()
    {
        var (author, other) = (Some.UserId(), Some.UserId());
        var words = SearchWords.Parse("word")!;

        SearchGrams.Of(words, author).All(SearchGrams.Of("a word", author).Contains).ShouldBeTrue();
        SearchGrams.Of(words, author).All(SearchGrams.Of("a word", other).Contains).ShouldBeFalse();
        SearchGrams.Of(words, author).All(SearchGrams.Of("a word", authorId: null).Contains).ShouldBeFalse();
    }

    [Fact]
    public void A_long_search_uses_a_limited_number_of_grams()
    {
        var words = SearchWords.Parse(string.Join(' ', Enumerable.Range(100, 50).Select(number => $"가{number}")))!;

        SearchGrams.Of(words, authorId: null).Count.ShouldBeLessThanOrEqualTo(12);
    }
}
