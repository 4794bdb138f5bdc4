using Board.Application.Paging;
using Board.Domain.Comments;
using Board.Domain.Posts;

namespace Board.Application.Comments;

/// <summary>Reads comments as they are shown.</summary>
public interface ICommentQueries
{
    /// <summary>One comment, or its placeholder.</summary>
    Task<CommentResponse?> FindAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>The oldest comments on a post, or those newer than <paramref name="after"/>.</summary>
    /// <param name="postId">The post.</param>
    /// <param name="parentId">Only the direct replies to this comment.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="take">Maximum number; the list ends behind the first comment that a <see cref="PageBudget"/> does not cover.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<CommentResponse>> ListAsync(
        PostId postId, CommentId? parentId, CommentId? after, int take, CancellationToken cancellationToken);
}
