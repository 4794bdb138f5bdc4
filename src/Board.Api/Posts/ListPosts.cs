using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Posts;

internal sealed partial class PostsController
{
    /// <summary>Reads a page of posts, newest first.</summary>
    /// <remarks>
    /// Pages are read by cursor, which neither repeats nor skips a post while others write and delete, or by number. Both can be mixed:
    /// <c>nextCursor</c> of a numbered page goes on after it. The <c>Link</c> header (RFC 8288) leads to the next page; that of a numbered
    /// page to the first, previous, next and last one. A search by number counts, and reaches, 1,000 posts at most; by cursor it goes on.
    /// </remarks>
    [HttpGet(Name = "listPosts")]
    [AllowAnonymous]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.CursorInvalid))]
    [Examples<ListPostsExamples>]
    public async Task<PostPage> List(
        [Description("How many posts.")][Range(1, ListPostsQuery.MaxLimit)][DefaultValue(ListPostsQuery.DefaultLimit)] int? limit,
        [Description("`nextCursor` of the page before.")][Example(Sample.Cursor)] string? cursor,
        [Description("The number of the page, from 1, instead of a cursor. Beyond the last page there are no items.")]
        [Range(1, ListPostsQuery.MaxPage)]
        [Example(3)]
        int? page,
        [Description("Only this user's posts.")] Guid? authorId,
        [Description(
            "Only posts with these words in the title or the text, inside of other words too, in upper or lower case. All words must "
            + "occur; one has two characters at least. At most 200 characters; none has a special meaning.")]
        [Example("봄 소풍")]
        string? q,
        CancellationToken cancellationToken)
    {
        UserId? author = authorId is { } id ? UserId.From(id) : null;
        var posts = (await mediator.Send(new ListPostsQuery(limit, cursor, page, author, q), cancellationToken)).OrThrow();
        if (posts is { Page: { } number, PageCount: { } count })
        {
            PageLinks.Write(HttpContext, number, count);
        }
        else
        {
            PageLinks.Write(HttpContext, posts.NextCursor);
        }

        return posts;
    }
}

internal sealed class ListPostsExamples : IExamples
{
    private static readonly PostSummary Summary = new(
        Sample.Id,
        SamplePost.Title,
        SamplePost.Content,
        SamplePost.Author,
        CommentCount: 3,
        Sample.WrittenAt,
        Sample.WrittenAt,
        Version: 1);

    private static readonly PostSummary WithoutAuthor = Summary with
    {
        Id = new Guid("0193a5c0-1b7d-7f20-8e34-90c2d5a7be16"),
        Title = "Moving on",
        Excerpt = "This account is about to be deleted. It was good to be here!",
        Author = null,
        CreatedAt = Sample.SignedUpAt,
        UpdatedAt = Sample.SignedUpAt,
    };

    public IEnumerable<Example> Bodies =>
    [
        new("page", new PostPage([Summary, WithoutAuthor], Sample.Cursor)),
        new("lastPage", new PostPage([Summary], NextCursor: null)),
        new("numberedPage", new PostPage([Summary, WithoutAuthor], Sample.Cursor, Page: 3, PageCount: 127, TotalCount: 2_533)),
    ];
}
