using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Application.Comments;

/// <summary>Stores comments. Changes of their number happen in a transaction that has locked the post.</summary>
public interface ICommentRepository
{
    /// <summary>Stores a new comment.</summary>
    Task AddAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>The comment as it stands, or its placeholder.</summary>
    Task<Comment?> FindAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Finds a comment, or its placeholder, and locks it until the transaction ends.</summary>
    Task<Comment?> FindForUpdateAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Stores an edit of a locked comment as the next version.</summary>
    Task UpdateAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>Counts a new reply to a locked comment.</summary>
    Task AddReplyAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Counts a reply that is gone.</summary>
    Task RemoveReplyAsync(CommentId id, CancellationToken cancellationToken);

    /// <summary>Deletes the comment, unless it has replies or is no longer at the version that was read.</summary>
    Task<bool> DeleteWithoutRepliesAsync(Comment comment, CancellationToken cancellationToken);

    /// <summary>Leaves only a placeholder, unless the comment is no longer at the version that was read.</summary>
    Task<bool> ReplaceByPlaceholderAsync(Comment comment, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes some of the comments on deleted posts.</summary>
    /// <returns>The number of comments; fewer than <paramref name="limit"/> when there are no more.</returns>
    Task<int> DeleteBatchOfPostsAsync(IReadOnlyList<PostId> postIds, int limit, CancellationToken cancellationToken);

    /// <summary>The newest of a user's comments, so that replies come before what they reply to.</summary>
    Task<IReadOnlyList<Comment>> ListOfAuthorAsync(UserId author, int take, CancellationToken cancellationToken);

    /// <summary>Takes a user's name off some of their comments.</summary>
    /// <returns>How many were found, be they deleted meanwhile; 0 when there are no more.</returns>
    Task<int> ForgetAuthorAsync(UserId author, int take, CancellationToken cancellationToken);
}
