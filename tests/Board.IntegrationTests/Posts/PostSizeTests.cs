using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Board.IntegrationTests.Posts;

/// <summary>How large a post may be. Larger ones never get as far as a database.</summary>
public sealed class PostSizeTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int BodyLimit = 1024 * 1024;

    [Fact]
    public async Task A_post_may_have_1_MiB_and_not_one_byte_more()
    {
        var author = await app.KnownUserAsync("author");

        (await author.PostAsync("/posts", BodySizeTests.Body("content", BodyLimit))).ShouldRefuseFields("title", "content");
        (await author.PostAsync("/posts", BodySizeTests.Body("content", BodyLimit + 1)))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    [Fact]
    public async Task The_longest_text_is_accepted_even_if_every_character_is_escaped()
    {
        var author = await app.KnownUserAsync("author");
        var post = $$"""{"title":"t","content":"{{string.Concat(Enumerable.Repeat(@"\ud83d\ude00", 50_000))}}"}""";

        var written = (await author.PostAsync("/posts", post)).ShouldBe(HttpStatusCode.Created);

        var read = (await app.Anonymous().GetAsync(written.Header("Location")!)).ShouldBe(HttpStatusCode.OK);
        read.Value("content").ShouldBe(string.Concat(Enumerable.Repeat("😀", 50_000)));
    }

    [Fact]
    public async Task Only_calls_with_long_texts_have_a_limit_of_their_own()
    {
        var own = await app.WithServiceAsync<EndpointDataSource, string[]>(endpoints => Task.FromResult<string[]>(
        [
            .. endpoints.Endpoints
                .Where(endpoint => endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
                .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName)
                .Order(StringComparer.Ordinal),
        ]));

        own.ShouldBe(["createPost", "editPost"]);
    }
}
