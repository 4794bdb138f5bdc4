using Board.Domain.Comments;

namespace Board.UnitTests.Comments;

public sealed class CommentContentTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("글")]
    [InlineData("😀")]
    public void Content_has_up_to_5_000_code_points(string character)
    {
        var longest = Texts.Repeat(character, CommentContent.MaxLength);

        CommentContent.From(longest).Value.ShouldBe(longest);
        Should.Throw<ArgumentException>(() => CommentContent.From(longest + character));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B")]
    public void Blank_content_is_rejected(string text) => Should.Throw<ArgumentException>(() => CommentContent.From(text));

    [Theory]
    [InlineData("  spaces \n stay ")]
    [InlineData("e\u0301 is not composed")]
    [InlineData("👨‍👩‍👧 한글 \u202E")]
    public void Text_is_kept_exactly_as_it_was_written(string text) => CommentContent.From(text).Value.ShouldBe(text);

    [Fact]
    public void Stored_content_is_not_validated_again() => CommentContent.Restore("").Value.ShouldBe("");
}
