using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using CsCheck;

namespace Board.UnitTests.Posts.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("  two\twords\u3000\n", "two words")]
    [InlineData("twice TWICE Twice", "twice")]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [InlineData("Straße STRASSE İi", "strasse ii")]
    [InlineData("Cafe\u0301 \u1112\u1161\u11ab\u1100\u1173\u11af", "caf\u00e9 한글")]
    [InlineData("+\"a b\"* -c% d_ \0", "+\"a b\"* -c% d_ \0")]
    [InlineData("half\uFFFEed", "half ed")]
    public void Words_are_split_at_white_space_and_folded(string text, string words) =>
        SearchWords.Parse(text)!.Values.ShouldBe(words.Split(' '));

    [Theory]
    [InlineData("")]
    [InlineData(" a ")]
    [InlineData("a b c")]
    [InlineData("🍣 🍣")]
    [InlineData("ß")]
    [InlineData("ﬃ")]
    [InlineData("i\u0307")]
    public void Without_a_word_of_two_characters_there_is_nothing_to_search_for(string text) => SearchWords.Parse(text).ShouldBeNull();

    [Fact]
    public void A_lone_surrogate_is_replaced() => SearchWords.Parse("\uD83Cpair")!.Values.ShouldBe(["\uFFFDpair"]);

    [Fact]
    public void Any_text_can_be_searched_for() => Texts.WellFormed.Sample(text => _ = SearchWords.Parse(text));

    [Fact]
    public void Any_post_can_be_searched() =>
        Texts.WellFormed.Sample(text => _ = SearchText.Of(PostTitle.Restore(text), PostContent.Restore(text)));

    [Fact]
    public void A_post_is_found_by_its_title_and_by_its_text_but_not_across_both()
    {
        var text = SearchText.Of(PostTitle.From("The End"), PostContent.From("Begins"));

        text.ShouldContain("the end");
        text.ShouldContain("begins");
        text.ShouldNotContain("endbegins");
    }
}
