using Board.Application.Common;
using Board.Domain.Auth;
//#if (sampleModules)
using Board.Domain.Comments;
using Board.Domain.Posts;
//#endif
using Board.Domain.Users;

namespace Board.UnitTests.Common;

/// <summary>Things that a test needs and does not care about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static UserId UserId() => new(Guid.CreateVersion7());

    public static SessionId SessionId() => new(Guid.CreateVersion7());

    public static Caller Caller() => new(UserId(), SessionId());

    public static User User(string passwordHash = "hash") =>
        Domain.Users.User.SignUp(UserId(), Email.From("mina@example.com"), Nickname.From("mina"), passwordHash, Time);

    public static Session Session(DateTimeOffset? endedAt = null, DateTimeOffset? expiresAt = null) =>
        Domain.Auth.Session.Restore(SessionId(), UserId(), Time, expiresAt ?? Time.AddDays(90), "Test/1.0", "192.0.2.1", endedAt);

    public static RefreshToken RefreshToken(Session? session = null) => new()
    {
        Hash = RefreshTokenHash.Of("some token"),
        ParentHash = null,
        Session = session ?? Session(),
        IssuedAt = Time,
        ExpiresAt = Time.AddDays(14),
    };

    //#if (sampleModules)
    public static PostId PostId() => new(Guid.CreateVersion7());

    public static CommentId CommentId() => new(Guid.CreateVersion7());

    public static Post Post(UserId? author = null, long version = 1) =>
        Domain.Posts.Post.Restore(PostId(), author ?? UserId(), PostTitle.From("A title"), PostContent.From("A text"), Time, Time, version);

    public static Comment Comment(UserId? author = null, long version = 1, int depth = 0) =>
        Domain.Comments.Comment.Restore(
            CommentId(), PostId(), depth == 0 ? null : CommentId(), depth, author ?? UserId(), CommentContent.From("A comment"), Time, Time, version);

    /// <summary>What is left of a comment that has been deleted and has replies.</summary>
    public static Comment Placeholder() =>
        Domain.Comments.Comment.Restore(CommentId(), PostId(), parentId: null, depth: 0, authorId: null, content: null, Time, Time, version: 2);
    //#endif
}
