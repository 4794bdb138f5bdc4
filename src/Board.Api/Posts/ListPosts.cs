using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Paging;
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
    /// Pages are read by cursor, which neither repeats nor skips posts during concurrent changes, or by number. Both can be combined:
    /// <c>nextCursor</c> of a numbered page continues after it. The <c>Link</c> header (RFC 8288) contains the next page, for a numbered
    /// page also the first, previous and last one. A search by number is limited to the first 1,000 posts; a search by cursor is not.
    /// </remarks>
    [HttpGet(Name = "listPosts")]
    [AllowAnonymous]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.CursorInvalid))]
    [Examples<ListPostsExamples>]
    public async Task<PostPage> List(
        [Description("Page size.")][Range(1, ListPostsQuery.MaxLimit)][DefaultValue(ListPostsQuery.DefaultLimit)] int? limit,
        [Description("`nextCursor` of the previous page.")][Example(Sample.Cursor)] string? cursor,
        [Description("The page number, from 1, instead of a cursor. A page beyond the last one is empty.")]
        [Range(1, ListPostsQuery.MaxPage)]
        [Example(3)]
        int? page,
        [Description("Only this user's posts.")] Guid? authorId,
        [Description(
            "Only posts whose title or text contains all of these words, possibly inside other words, ignoring case. At least one word "
            + "must have two characters. At most 200 characters; no character has a special meaning.")]
        [Example("봄 소풍")]
        string? q,
        CancellationToken cancellationToken)
    {
        UserId? author = authorId is { } id ? UserId.From(id) : null;
        var query = new ListPostsQuery(limit, KeysetCursor.Parse(cursor), page, author, q);
        var posts = (await mediator.Send(query, cancellationToken)).OrThrow();
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
