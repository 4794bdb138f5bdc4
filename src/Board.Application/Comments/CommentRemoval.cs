using Board.Application.Common;
using Board.Application.Posts.Contracts;
using Board.Domain.Comments;

namespace Board.Application.Comments;

/// <summary>Removes a comment from its thread and updates the counts of its post and its parent.</summary>
internal sealed class CommentRemoval(ICommentRepository comments, IPostComments posts, TimeProvider time)
{
    /// <summary>
    /// Deletes the comment, or replaces it by a placeholder if it has replies. Call it in a transaction.
    /// </summary>
    /// <returns>False if the comment was changed since it was read.</returns>
    public async Task<bool> RemoveAsync(Comment comment, CancellationToken cancellationToken)
    {
        // Locks the post before its comments, as every change of comments does. No reply can be added from here on.
        await posts.ChangeCountAsync(comment.PostId, -1, cancellationToken);

        if (await comments.DeleteWithoutRepliesAsync(comment, cancellationToken))
        {
            if (comment.ParentId is { } parentId)
            {
                await comments.RemoveReplyAsync(parentId, cancellationToken);
            }

            return true;
        }

        if (await comments.ReplaceByPlaceholderAsync(comment, time.UtcNow(), cancellationToken))
        {
            return true;
        }

        await posts.ChangeCountAsync(comment.PostId, +1, cancellationToken);
        return false;
    }
}
