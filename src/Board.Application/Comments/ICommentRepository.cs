using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Application.Comments;

/// <summary>Stores comments. Add and remove them only in a transaction that has locked the post.</summary>
public interface ICommentRepository
{
    /// <summary>Stores a new comment.</summary>
    Task AddAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>Finds a comment or its placeholder.</summary>
    Task<Comment?> FindAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Finds a comment or its placeholder and locks it until the transaction ends.</summary>
    Task<Comment?> FindForUpdateAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Stores an edit of a locked comment as the next version.</summary>
    Task UpdateAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>Increments the number of replies to a locked comment.</summary>
    Task AddReplyAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Decrements the number of replies to a comment.</summary>
    Task RemoveReplyAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Deletes the comment, unless it has replies or its version has changed since it was read.</summary>
    Task<bool> DeleteWithoutRepliesAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>Replaces the comment by a placeholder, unless its version has changed since it was read.</summary>
    Task<bool> ReplaceByPlaceholderAsync(Comment comment, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes a batch of the comments on deleted posts.</summary>
    /// <returns>The number of comments; fewer than <paramref name="limit"/> when there are no more.</returns>
    Task<int> DeleteBatchOfPostsAsync(IReadOnlyList<PostId> postIds, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the newest comments of a user, so that replies are deleted before their parents.</summary>
    Task<IReadOnlyList<Comment>> ListOfAuthorAsync(UserId author, int take, CancellationToken cancellationToken);

    /// <summary>Removes the author from a batch of a user's comments.</summary>
    /// <returns>The number of comments found, some of which may be deleted concurrently; 0 when there are no more.</returns>
    Task<int> RemoveAuthorAsync(UserId author, int take, CancellationToken cancellationToken);
}
