using Board.Api.Http;
using Microsoft.AspNetCore.Http;

namespace Board.UnitTests.Common;

public sealed class PageLinksTests
{
    [Fact]
    public void The_last_page_has_no_link() => LinkOf("/posts", "", nextCursor: null).ShouldBe("");

    [Theory]
    [InlineData("", "</posts?cursor=next>; rel=\"next\"")]
    [InlineData("?limit=5", "</posts?limit=5&cursor=next>; rel=\"next\"")]
    [InlineData("?cursor=this&limit=5", "</posts?limit=5&cursor=next>; rel=\"next\"")]
    [InlineData("?CURSOR=this", "</posts?cursor=next>; rel=\"next\"")]
    [InlineData("?a=1&a=2", "</posts?a=1&a=2&cursor=next>; rel=\"next\"")]
    public void The_next_page_is_the_same_request_with_the_next_cursor(string query, string link) =>
        LinkOf("/posts", query, "next").ShouldBe(link);

    [Fact]
    public void Parameters_of_the_client_are_escaped_in_the_link()
    {
        var link = LinkOf("/posts", "?q=%3E%3B%20rel%3D%22prev%22%0D%0AX%3A%20y&%3C=%ED%95%9C", "next");

        link.ShouldBe("</posts?q=%3E;%20rel%3D%22prev%22%0D%0AX%3A%20y&%3C=%ED%95%9C&cursor=next>; rel=\"next\"");
    }

    [Fact]
    public void A_path_is_escaped() => LinkOf("/글", "", "next").ShouldBe("</%EA%B8%80?cursor=next>; rel=\"next\"");

    [Theory]
    [InlineData(1, 0, "")]
    [InlineData(7, 0, "")]
    [InlineData(1, 1, "first=1 last=1")]
    [InlineData(1, 3, "first=1 next=2 last=3")]
    [InlineData(2, 3, "first=1 prev=1 next=3 last=3")]
    [InlineData(3, 3, "first=1 prev=2 last=3")]
    [InlineData(4, 3, "first=1 prev=3 last=3")]
    [InlineData(1_000_000, 3, "first=1 prev=3 last=3")]
    public void A_numbered_page_links_to_the_pages_that_exist(int page, int pageCount, string links)
    {
        var context = Request("/posts", $"?page={page}&limit=5");

        PageLinks.Write(context, page, pageCount);

        context.Response.Headers.Link.ToString().ShouldBe(string.Join(
            ", ", links.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(link => link.Split('=')).Select(link =>
                $"</posts?limit=5&page={link[1]}>; rel=\"{link[0]}\"")));
    }

    private static string LinkOf(string path, string query, string? nextCursor)
    {
        var context = Request(path, query);
        PageLinks.Write(context, nextCursor);
        return context.Response.Headers.Link.ToString();
    }

    private static DefaultHttpContext Request(string path, string query) =>
        new() { Request = { Path = path, QueryString = new QueryString(query) } };
}
