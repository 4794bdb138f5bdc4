using Board.Application.Outbox;
using Board.Application.Posts.Contracts;

namespace Board.Application.Comments;

/// <summary>Deletes the comments on deleted posts in batches. Readers no longer find them, because the post is gone.</summary>
[OutboxHandler("comments.delete_with_posts", NeverGivesUp = true)]
internal sealed class DeleteCommentsOfDeletedPosts(ICommentRepository comments) : IHandleLater<PostsDeleted>
{
    internal const int BatchSize = 500;

    public async Task<HandlerResult> HandleAsync(PostsDeleted message, CancellationToken cancellationToken) =>
        await comments.DeleteBatchOfPostsAsync(message.Ids, BatchSize, cancellationToken) == BatchSize
            ? HandlerResult.More
            : HandlerResult.Done;
}
