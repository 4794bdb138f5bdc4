using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.UnitTests.Common;

internal static partial class Some
{
    public static PostId PostId() => new(Guid.CreateVersion7());

    public static Post Post(UserId? author = null, long version = 1) => PostOf(author ?? UserId(), version);

    /// <summary>A post whose author has deleted the account.</summary>
    public static Post Orphan() => PostOf(author: null, version: 1);

    private static Post PostOf(UserId? author, long version) => new()
    {
        Id = PostId(),
        AuthorId = author,
        Title = PostTitle.From("A title"),
        Content = PostContent.From("A text"),
        CreatedAt = Time,
        UpdatedAt = Time,
        Version = version,
    };
}
