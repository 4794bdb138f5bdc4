using Board.Api.Common.Problems;
using Board.Api.Posts;
using Board.Application.Posts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Board.UnitTests.Posts;

public sealed class PostETagTests
{
    private static readonly PostResponse Post = new(
        Guid.CreateVersion7(), "Title", "Text", new PostAuthor(Guid.CreateVersion7(), "mina"), CommentCount: 3, Some.Time, Some.Time, Version: 12);

    [Fact]
    public void A_tag_is_strong_and_quoted() => PostETag.Of(Post).ShouldMatch("^\"12-[0-9a-f]{12}\"$");

    [Fact]
    public void The_same_post_has_the_same_tag() => PostETag.Of(Post with { }).ShouldBe(PostETag.Of(Post));

    [Fact]
    public void The_tag_needs_nothing_of_the_text() =>
        PostETag.Of(new PostVersion(Post.Version, Post.CommentCount, Post.Author)).ShouldBe(PostETag.Of(Post));

    public static TheoryData<PostResponse> Changed => new((IEnumerable<PostResponse>)
    [
        Post with { Version = 13 },
        Post with { CommentCount = 4 },
        Post with { Author = null },
        Post with { Author = Post.Author! with { Nickname = "mina2" } },
    ]);

    [Theory]
    [MemberData(nameof(Changed), DisableDiscoveryEnumeration = true)]
    public void Whatever_the_representation_shows_renews_the_tag(PostResponse changed) => PostETag.Of(changed).ShouldNotBe(PostETag.Of(Post));

    [Fact]
    public void A_comment_by_somebody_else_does_not_refuse_an_edit() =>
        Expected(PostETag.Of(Post with { CommentCount = 4 })).ShouldBe([12]);

    [Fact]
    public void Without_the_header_any_version_will_do() => PostETag.ExpectedVersions(new DefaultHttpContext().Request).ShouldBeNull();

    [Fact]
    public void Any_version_will_do_for_an_asterisk() => Expected("*").ShouldBeNull();

    [Theory]
    [InlineData("\"12-abc\", \"13-def\"", new long[] { 12, 13 })]
    [InlineData("\"12-abc\",\"13-def\"", new long[] { 12, 13 })]
    [InlineData("\"12-abc\", \"something else\"", new long[] { 12 })]
    public void A_list_allows_each_of_its_versions(string header, long[] versions) => Expected(header).ShouldBe(versions);

    [Fact]
    public void A_header_in_two_lines_is_one_list() => Expected("\"12-abc\"", "\"13-def\"").ShouldBe([12, 13]);

    [Theory]
    [InlineData("W/\"12-abc\"")]
    [InlineData("\"\"")]
    [InlineData("\"12\"")]
    [InlineData("\"-12-abc\"")]
    [InlineData("\"+12-abc\"")]
    [InlineData("\" 12-abc\"")]
    [InlineData("\"1.2-abc\"")]
    [InlineData("\"99999999999999999999-abc\"")]
    [InlineData("\"١٢-abc\"")]
    [InlineData("\"abc-12\"")]
    public void A_weak_tag_or_one_of_somebody_else_allows_none(string header) => Expected(header).ShouldBe([]);

    [Theory]
    [InlineData("12-abc")]
    [InlineData("\"12-abc")]
    [InlineData("12")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("\"12-abc\" \"13-def\"")]
    public void What_is_no_list_of_tags_is_refused(string header) =>
        Should.Throw<RequestFailedException>(() => Expected(header)).Error.Code.ShouldBe("request.malformed");

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"other\", {0}", true)]
    [InlineData("*", true)]
    [InlineData("\"12-000000000000\"", false)]
    [InlineData("\"12\"", false)]
    [InlineData("malformed", false)]
    public void A_representation_is_known_by_its_whole_tag(string header, bool known)
    {
        var etag = PostETag.Of(Post);
        var context = new DefaultHttpContext();
        context.Request.Headers.IfNoneMatch = header.Replace("{0}", etag, StringComparison.Ordinal);

        PostETag.IsKnown(context.Request, etag).ShouldBe(known);
    }

    private static IReadOnlyCollection<long>? Expected(params string[] header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = new StringValues(header);
        return PostETag.ExpectedVersions(context.Request);
    }
}
