using Board.Domain.Common;
using Board.Domain.Users;

namespace Board.Domain.Posts;

/// <summary>A post: a title and a text, for all to read.</summary>
public sealed class Post : IAuthored
{
    private Post(PostId id, UserId? authorId, PostTitle title, PostContent content, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        Id = id;
        AuthorId = authorId;
        Title = title;
        Content = content;
        CreatedAt = createdAt;
        UpdatedAt = updatedAt;
        Version = version;
    }

    /// <summary>The post's id.</summary>
    public PostId Id { get; }

    /// <summary>Who wrote it; nobody once the account is deleted.</summary>
    public UserId? AuthorId { get; }

    /// <summary>The title.</summary>
    public PostTitle Title { get; private set; }

    /// <summary>The text.</summary>
    public PostContent Content { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it was last edited (UTC).</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc />
    public long Version { get; }

    /// <summary>A new post.</summary>
    public static Post Write(PostId id, UserId author, PostTitle title, PostContent content, DateTimeOffset now) =>
        new(id, author, title, content, now, now, version: 1);

    /// <summary>A post from storage: the rules of writing were applied when it was written.</summary>
    public static Post Restore(
        PostId id, UserId? authorId, PostTitle title, PostContent content, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version) =>
        new(id, authorId, title, content, createdAt, updatedAt, version);

    /// <summary>Changes what is given; what is <see langword="null"/> stays.</summary>
    public void Edit(PostTitle? title, PostContent? content, DateTimeOffset now)
    {
        Title = title ?? Title;
        Content = content ?? Content;
        UpdatedAt = now;
    }

    /// <inheritdoc />
    public bool IsWrittenBy(UserId user) => AuthorId == user;
}
