using Board.Application.Comments;

namespace Board.UnitTests.Comments;

public sealed class CommentValidatorTests
{
    public static TheoryData<string?, bool> Contents => new()
    {
        { Texts.Repeat("😀", 5_000), true },
        { Texts.Repeat("😀", 5_000) + "x", false },
        { null, false },
        { "", false },
        { " \u200B\n", false },
    };

    [Theory]
    [MemberData(nameof(Contents), DisableDiscoveryEnumeration = true)]
    public void Content_has_from_1_to_5_000_characters_and_is_not_blank(string? content, bool accepted)
    {
        var created = new CreateCommentValidator().Validate(
            new CreateCommentCommand(Some.Caller(), Some.PostId(), ParentId: null, content));
        var edited = new EditCommentValidator().Validate(
            new EditCommentCommand(Some.Caller(), Some.CommentId(), content, ExpectedVersions: null));

        foreach (var result in new[] { created, edited })
        {
            result.Errors.Select(failure => failure.PropertyName).Distinct(StringComparer.Ordinal).ShouldBe(accepted ? [] : ["Content"]);
        }
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(-1, false)]
    public void A_page_has_from_1_to_200_comments(int? limit, bool accepted) =>
        new ListCommentsValidator().Validate(new ListCommentsQuery(Some.PostId(), ParentId: null, limit, Cursor: null)).IsValid.ShouldBe(
            accepted);
}
