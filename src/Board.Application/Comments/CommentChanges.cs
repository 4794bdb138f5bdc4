using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;

namespace Board.Application.Comments;

/// <summary>Changes a comment for somebody who may, without overwriting what they have not seen.</summary>
internal sealed class CommentChanges(ICommentRepository comments, IUserDirectory users)
{
    /// <summary>Applies a change, or says why not. A placeholder cannot be changed any more.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="caller">Its author, or a moderator.</param>
    /// <param name="expectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
    /// <param name="store">Changes the comment and stores it; no, if it was changed since it was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Error?> ApplyAsync(
        CommentId id, Caller caller, IReadOnlyCollection<long>? expectedVersions, Func<Comment, Task<bool>> store, CancellationToken cancellationToken) =>
        AuthoredChange.ApplyAsync(
            users,
            caller,
            expectedVersions,
            async () => await comments.FindAsync(id, cancellationToken) is { IsDeleted: false } comment ? comment : null,
            CommentErrors.NotFound,
            store,
            cancellationToken);
}
