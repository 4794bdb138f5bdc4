using Board.Api.Http;
using Board.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Board.UnitTests.Common;

public sealed class VersionTagTests
{
    [Fact]
    public void A_tag_is_strong_and_quoted() => VersionTag.Of(12, 1, "rest").ShouldMatch("^\"12-[0-9a-f]{16}\"$");

    [Fact]
    public void The_same_has_the_same_tag() => VersionTag.Of(12, 1, "rest").ShouldBe(VersionTag.Of(12, 1, "rest"));

    [Theory]
    [InlineData(13, 1, "rest")]
    [InlineData(12, 2, "rest")]
    [InlineData(12, 1, "something else")]
    [InlineData(12, 1, "")]
    public void Whatever_is_different_has_another_one(long version, int representation, string rest) =>
        VersionTag.Of(version, representation, rest).ShouldNotBe(VersionTag.Of(12, 1, "rest"));

    [Fact]
    public void The_rest_does_not_matter_to_an_edit() => Expected(VersionTag.Of(12, 1, "something else")).ShouldBe([12]);

    [Fact]
    public void What_an_older_or_newer_release_has_sent_is_still_the_version_to_edit() =>
        Expected(VersionTag.Of(12, 7, "rest")).ShouldBe([12]);

    [Fact]
    public void Without_the_header_any_version_will_do() => VersionTag.ExpectedVersions(new DefaultHttpContext().Request).ShouldBeNull();

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
        var etag = VersionTag.Of(12, 1, "rest");
        var context = new DefaultHttpContext();
        context.Request.Headers.IfNoneMatch = header.Replace("{0}", etag, StringComparison.Ordinal);

        VersionTag.IsKnown(context.Request, etag).ShouldBe(known);
    }

    private static IReadOnlyCollection<long>? Expected(params string[] header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = new StringValues(header);
        return VersionTag.ExpectedVersions(context.Request);
    }
}
