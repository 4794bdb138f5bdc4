using Board.Api.Http;
using Board.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.Primitives;

namespace Board.UnitTests.Common;

public sealed class ConditionalRequestsTests
{
    private readonly Endpoint controller = new() { ControllerContext = new() { HttpContext = new DefaultHttpContext() } };

    [Fact]
    public void A_version_is_read_from_a_tag_whatever_its_hash() => Expected(VersionTag.Of<string>(12, "something else")).ShouldBe([12]);

    [Fact]
    public void A_tag_of_an_older_or_newer_release_still_names_its_version() => Expected(VersionTag.Of<int>(12, "rest")).ShouldBe([12]);

    [Fact]
    public void Without_IfMatch_any_version_is_expected() => new DefaultHttpContext().Request.IfMatchVersions().ShouldBeNull();

    [Fact]
    public void An_asterisk_in_IfMatch_expects_any_version() => Expected("*").ShouldBeNull();

    [Theory]
    [InlineData("\"12-abc\", \"13-def\"", new long[] { 12, 13 })]
    [InlineData("\"12-abc\",\"13-def\"", new long[] { 12, 13 })]
    [InlineData("\"12-abc\", \"something else\"", new long[] { 12 })]
    public void A_list_in_IfMatch_expects_each_of_its_versions(string header, long[] versions) => Expected(header).ShouldBe(versions);

    [Fact]
    public void IfMatch_in_two_lines_is_one_list() => Expected("\"12-abc\"", "\"13-def\"").ShouldBe([12, 13]);

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
    public void A_weak_or_foreign_tag_in_IfMatch_expects_no_version(string header) => Expected(header).ShouldBe([]);

    [Theory]
    [InlineData("12-abc")]
    [InlineData("\"12-abc")]
    [InlineData("12")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("\"12-abc\" \"13-def\"")]
    public void A_malformed_IfMatch_is_rejected(string header) =>
        Should.Throw<RequestFailedException>(() => Expected(header)).Error.Code.ShouldBe("request.malformed");

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"other\", {0}", true)]
    [InlineData("*", true)]
    [InlineData("\"12-000000000000\"", false)]
    [InlineData("\"12\"", false)]
    [InlineData("malformed", false)]
    public void IfNoneMatch_names_a_representation_by_its_whole_tag(string header, bool named)
    {
        var etag = VersionTag.Of<string>(12, "rest");
        controller.Request.Headers.IfNoneMatch = header.Replace("{0}", etag, StringComparison.Ordinal);

        controller.Request.HasIfNoneMatch().ShouldBeTrue();
        controller.Request.IfNoneMatchNames(etag).ShouldBe(named);
    }

    [Fact]
    public void A_request_without_IfNoneMatch_has_no_copy()
    {
        controller.Request.HasIfNoneMatch().ShouldBeFalse();
        controller.Request.IfNoneMatchNames("\"12-abc\"").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, StatusCodes.Status200OK, "body")]
    [InlineData("\"11-abc\"", StatusCodes.Status200OK, "body")]
    [InlineData("\"12-abc\"", StatusCodes.Status304NotModified, null)]
    public void A_body_is_sent_unless_the_client_has_it(string? ifNoneMatch, int status, string? body)
    {
        controller.Request.Headers.IfNoneMatch = ifNoneMatch;

        var answer = controller.OkOrNotModified("body", "\"12-abc\"");

        answer.ShouldBeAssignableTo<IStatusCodeActionResult>()!.StatusCode.ShouldBe(status);
        (answer as ObjectResult)?.Value.ShouldBe(body);
        controller.Response.Headers.ETag.ToString().ShouldBe("\"12-abc\"");
    }

    private static IReadOnlyCollection<long>? Expected(params string[] header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfMatch = new StringValues(header);
        return context.Request.IfMatchVersions();
    }

    private sealed class Endpoint : ControllerBase;
}
