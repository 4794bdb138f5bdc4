using Board.Application.Common;
using Board.Application.Posts.Contracts;
using Board.Domain.Comments;

namespace Board.Application.Comments;

/// <summary>Takes a comment out of its thread, and keeps the counts of its post and its parent right.</summary>
internal sealed class CommentRemoval(ICommentRepository comments, IPostComments posts, TimeProvider time)
{
    /// <summary>
    /// Deletes the comment, or leaves a placeholder where it has replies; no, if it was changed since it was read. To be called
    /// in a transaction.
    /// </summary>
    public async Task<bool> RemoveAsync(Comment comment, CancellationToken cancellationToken)
    {
        // The post first, as in every change of its comments. From here on nobody replies to the comment.
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
