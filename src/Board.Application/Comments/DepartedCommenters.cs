namespace Board.Application.Comments;

/// <summary>Takes users whose accounts are deleted out of the comments, so many at a time that others do not wait for it.</summary>
internal sealed class DepartedCommenters(ICommentRepository comments, CommentRemoval removal)
{
    private const int BatchSize = 100;

    /// <summary>Deals with the user's newest comments. To be called in a transaction.</summary>
    /// <returns>Whether any were found, so that there may be more.</returns>
    public async Task<bool> TakeOutAsync(DepartedCommenter commenter, CancellationToken cancellationToken)
    {
        if (!commenter.WithContent)
        {
            return await comments.ForgetAuthorAsync(commenter.UserId, BatchSize, cancellationToken) > 0;
        }

        var written = await comments.ListOfAuthorAsync(commenter.UserId, BatchSize, cancellationToken);
        foreach (var comment in written)
        {
            // One that a moderator edits at this moment stays until the next time.
            await removal.RemoveAsync(comment, cancellationToken);
        }

        return written.Count > 0;
    }
}
