using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.UnitTests.Common;

internal static partial class Some
{
    public static PostId PostId() => new(Guid.CreateVersion7());

    public static Post Post(UserId? author = null, long version = 1) =>
        Domain.Posts.Post.Restore(PostId(), author ?? UserId(), PostTitle.From("A title"), PostContent.From("A text"), Time, Time, version);
}
