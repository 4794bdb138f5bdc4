using Board.Application.Common;
using Board.Application.Paging;
using Board.Application.Posts;
using FluentValidation;

namespace Board.UnitTests.Posts;

public sealed class PostValidatorTests
{
    private static readonly string LongestTitle = Texts.Repeat("😀", 200);
    private static readonly string LongestContent = Texts.Repeat("😀", 50_000);

    [Fact]
    public void A_new_post_of_the_greatest_length_is_accepted() => FieldsOf(Create(LongestTitle, LongestContent)).ShouldBeEmpty();

    [Fact]
    public void A_longer_post_is_rejected() => FieldsOf(Create(LongestTitle + "x", LongestContent + "x")).ShouldBe(["Title", "Content"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\n")]
    public void A_blank_title_or_content_is_rejected(string? text)
    {
        FieldsOf(Create(text, text)).ShouldBe(["Title", "Content"]);
        FieldsOf(Edit(new(text), new(text))).ShouldBe(["Title", "Content"]);
    }

    [Fact]
    public void An_edit_may_omit_title_and_content() => FieldsOf(Edit(default, default)).ShouldBeEmpty();

    [Fact]
    public void An_edit_has_the_same_limits() =>
        FieldsOf(Edit(new(LongestTitle + "x"), new(LongestContent + "x"))).ShouldBe(["Title", "Content"]);

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(-1, false)]
    public void A_page_has_from_1_to_100_posts(int? limit, bool accepted) =>
        FieldsOf(List() with { Limit = limit }).ShouldBe(accepted ? [] : ["Limit"]);

    [Theory]
    [InlineData(1, true)]
    [InlineData(1_000_000, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1_000_001, false)]
    [InlineData(int.MaxValue, false)]
    public void Pages_have_numbers_from_1_to_a_million(int page, bool accepted) =>
        FieldsOf(List() with { Page = page }).ShouldBe(accepted ? [] : ["Page"]);

    [Fact]
    public void A_page_number_and_a_cursor_exclude_each_other()
    {
        var cursor = KeysetCursor.Parse(KeysetCursor.Encode(Guid.CreateVersion7()));
        FieldsOf(List() with { Cursor = cursor }).ShouldBeEmpty();
        FieldsOf(List() with { Cursor = cursor, Page = 1 }).ShouldBe(["Page"]);
    }

    [Theory]
    [InlineData("ab", true)]
    [InlineData("한글", true)]
    [InlineData("c 언어", true)]
    [InlineData(" \U0001F363\U0001F363 ", true)]
    [InlineData("\"*", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("a", false)]
    [InlineData("a b", false)]
    [InlineData("\U0001F363", false)]
    [InlineData("\u1112\u1161\u11ab", false)] // one syllable, spelt in three
    public void A_search_needs_a_word_of_two_characters(string words, bool accepted) =>
        FieldsOf(List() with { Q = words }).ShouldBe(accepted ? [] : ["Q"]);

    [Fact]
    public void A_search_has_at_most_200_characters()
    {
        FieldsOf(List() with { Q = Texts.Repeat("😀", 200) }).ShouldBeEmpty();
        FieldsOf(List() with { Q = Texts.Repeat("😀", 201) }).ShouldBe(["Q"]);
    }

    private static ListPostsQuery List() => new(Limit: null, Cursor: null, Page: null, AuthorId: null, Q: null);

    private static CreatePostCommand Create(string? title, string? content) => new(Some.Caller(), title, content);

    private static EditPostCommand Edit(Optional<string> title, Optional<string> content) =>
        new(Some.Caller(), Some.PostId(), title, content, null);

    private static IEnumerable<string> FieldsOf(CreatePostCommand command) => FieldsOf(new CreatePostValidator(), command);

    private static IEnumerable<string> FieldsOf(EditPostCommand command) => FieldsOf(new EditPostValidator(), command);

    private static IEnumerable<string> FieldsOf(ListPostsQuery query) => FieldsOf(new ListPostsValidator(), query);

    private static IEnumerable<string> FieldsOf<T>(IValidator<T> validator, T command) =>
        validator.Validate(command).Errors.Select(failure => failure.PropertyName).Distinct(StringComparer.Ordinal);
}
