using Board.Application.Common;
using Board.Application.Outbox;
using Board.Application.Users.Contracts;

namespace Board.Application.Comments;

/// <summary>Deletes or anonymises the comments of a deleted account, in batches that hold locks only briefly.</summary>
[OutboxHandler("comments.delete_or_anonymise", NeverGivesUp = true)]
internal sealed class DeleteOrAnonymiseComments(ICommentRepository comments, CommentRemoval removal, TimeProvider time)
    : IHandleLater<UserDeleted>
{
    private const int BatchSize = 100;

    public async Task<HandlerResult> HandleAsync(UserDeleted message, CancellationToken cancellationToken)
    {
        var count = message.WithContent
            ? await DeleteBatchAsync(message, cancellationToken)
            : await comments.RemoveAuthorAsync(message.Id, BatchSize, cancellationToken);
        return count > 0 ? HandlerResult.More : message.AfterLastWrite(time.UtcNow());
    }

    private async Task<int> DeleteBatchAsync(UserDeleted message, CancellationToken cancellationToken)
    {
        var batch = await comments.ListOfAuthorAsync(message.Id, BatchSize, cancellationToken);
        foreach (var comment in batch)
        {
            // A comment that a moderator edits concurrently stays until the next step.
            await removal.RemoveAsync(comment, cancellationToken);
        }

        return batch.Count;
    }
}
