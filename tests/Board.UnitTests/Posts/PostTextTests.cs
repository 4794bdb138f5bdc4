using Board.Domain.Posts;

namespace Board.UnitTests.Posts;

public sealed class PostTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("글")]
    [InlineData("😀")]
    public void A_title_has_up_to_200_code_points(string character)
    {
        var longest = Texts.Repeat(character, PostTitle.MaxLength);

        PostTitle.From(longest).Value.ShouldBe(longest);
        Should.Throw<ArgumentException>(() => PostTitle.From(longest + character));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("글")]
    [InlineData("😀")]
    public void Content_has_up_to_50_000_code_points(string character)
    {
        var longest = Texts.Repeat(character, PostContent.MaxLength);

        PostContent.From(longest).Value.ShouldBe(longest);
        Should.Throw<ArgumentException>(() => PostContent.From(longest + character));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B")]
    public void A_blank_title_or_content_is_rejected(string text)
    {
        Should.Throw<ArgumentException>(() => PostTitle.From(text));
        Should.Throw<ArgumentException>(() => PostContent.From(text));
    }

    [Theory]
    [InlineData("  spaces \n stay ")]
    [InlineData("e\u0301 is not composed")]
    [InlineData("👨‍👩‍👧 한글 \u202E")]
    public void Text_is_kept_exactly_as_it_was_written(string text)
    {
        PostTitle.From(text).Value.ShouldBe(text);
        PostContent.From(text).Value.ShouldBe(text);
    }

    [Fact]
    public void An_excerpt_is_the_first_200_code_points()
    {
        var content = PostContent.From(Texts.Repeat("😀", 201));

        content.Excerpt.ShouldBe(Texts.Repeat("😀", PostContent.ExcerptLength));
    }

    [Fact]
    public void The_excerpt_of_a_short_text_is_the_text() => PostContent.From("short").Excerpt.ShouldBe("short");
}
