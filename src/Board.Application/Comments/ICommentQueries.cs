using Board.Application.Paging;
using Board.Domain.Comments;
using Board.Domain.Posts;

namespace Board.Application.Comments;

/// <summary>Reads comments for display.</summary>
public interface ICommentQueries
{
    /// <summary>Finds a comment or its placeholder.</summary>
    Task<CommentResponse?> FindAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Lists comments on a post that are newer than <paramref name="after"/>, oldest first.</summary>
    /// <param name="postId">The post.</param>
    /// <param name="parentId">Restricts the list to the direct replies to this comment.</param>
    /// <param name="after">The last comment of the previous page.</param>
    /// <param name="take">Maximum number; the list ends with the first comment that exceeds a <see cref="PageBudget"/>.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<CommentResponse>> ListAsync(
        PostId postId, CommentId? parentId, CommentId? after, int take, CancellationToken cancellationToken);
}
