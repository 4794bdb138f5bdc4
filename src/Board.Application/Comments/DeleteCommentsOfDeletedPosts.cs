using Board.Application.Outbox;
using Board.Application.Posts.Contracts;

namespace Board.Application.Comments;

/// <summary>Deletes the comments of deleted posts in batches. Readers do not find them any more, because their post is gone.</summary>
[OutboxHandler("comments.delete_with_posts", NeverGivesUp = true)]
internal sealed class DeleteCommentsOfDeletedPosts(ICommentRepository comments) : IHandleLater<PostsDeleted>
{
    internal const int BatchSize = 500;

    public async Task<HandlerResult> HandleAsync(PostsDeleted message, CancellationToken cancellationToken) =>
        await comments.DeleteBatchOfPostsAsync(message.Ids, BatchSize, cancellationToken) == BatchSize
            ? HandlerResult.More
            : HandlerResult.Done;
}
