using Board.Application.Messaging;
using Board.Application.Posts.Contracts;

namespace Board.Application.Comments;

/// <summary>A post's comments go with it.</summary>
internal sealed class DeleteCommentsOfDeletedPosts(ICommentRepository comments) : IModuleEventHandler<PostsDeleted>
{
    public Task Handle(PostsDeleted notification, CancellationToken cancellationToken) =>
        comments.DeleteOfPostsAsync(notification.Ids, cancellationToken);
}
