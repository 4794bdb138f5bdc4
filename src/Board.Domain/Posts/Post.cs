using Board.Domain.Common;
using Board.Domain.Users;

namespace Board.Domain.Posts;

/// <summary>A public post with a title and a text. Create it with <see cref="Write"/>; storage sets its members.</summary>
public sealed class Post : IAuthored
{
    private PostTitle title = null!;
    private PostContent content = null!;
    private DateTimeOffset updatedAt;

    /// <summary>The post's id.</summary>
    public required PostId Id { get; init; }

    /// <summary>The author; <see langword="null"/> once the account is deleted.</summary>
    public required UserId? AuthorId { get; init; }

    /// <summary>The title.</summary>
    public required PostTitle Title { get => title; init => title = value; }

    /// <summary>The text.</summary>
    public required PostContent Content { get => content; init => content = value; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last edited (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get => updatedAt; init => updatedAt = value; }

    /// <inheritdoc />
    public required long Version { get; init; }

    /// <summary>Creates a post.</summary>
    public static Post Write(PostId id, UserId author, PostTitle title, PostContent content, DateTimeOffset now) => new()
    {
        Id = id,
        AuthorId = author,
        Title = title,
        Content = content,
        CreatedAt = now,
        UpdatedAt = now,
        Version = 1,
    };

    /// <summary>Changes the given fields and leaves those that are <see langword="null"/>.</summary>
    public void Edit(PostTitle? title, PostContent? content, DateTimeOffset now)
    {
        this.title = title ?? this.title;
        this.content = content ?? this.content;
        updatedAt = now;
    }

    /// <inheritdoc />
    public bool IsWrittenBy(UserId user) => AuthorId == user;
}
