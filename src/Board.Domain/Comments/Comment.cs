using Board.Domain.Common;
using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Domain.Comments;

/// <summary>
/// A comment on a post, or a reply to another comment. A deleted comment that has replies stays as a placeholder without text and
/// author. Create comments with <c>Write</c> and <see cref="Reply"/>; storage sets the members.
/// </summary>
public sealed class Comment : IAuthored
{
    /// <summary>Maximum depth of replies. A comment on the post itself has depth 0, a reply to it depth 1.</summary>
    public const int MaxDepth = 10;

    private CommentContent? content;
    private DateTimeOffset updatedAt;

    /// <summary>The comment's id.</summary>
    public required CommentId Id { get; init; }

    /// <summary>The post it is on.</summary>
    public required PostId PostId { get; init; }

    /// <summary>The comment it replies to, if any.</summary>
    public required CommentId? ParentId { get; init; }

    /// <summary>The number of ancestors.</summary>
    public required int Depth { get; init; }

    /// <summary>The author; <see langword="null"/> once the account or the comment is deleted.</summary>
    public required UserId? AuthorId { get; init; }

    /// <summary>The text; <see langword="null"/> in a placeholder.</summary>
    public required CommentContent? Content { get => content; init => content = value; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last edited (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get => updatedAt; init => updatedAt = value; }

    /// <inheritdoc />
    public required long Version { get; init; }

    /// <summary>Whether it is the placeholder of a deleted comment.</summary>
    public bool IsDeleted => Content is null;

    /// <summary>Whether replies to it would stay within <see cref="MaxDepth"/>.</summary>
    public bool AcceptsReplies => Depth < MaxDepth;

    /// <summary>Creates a comment on a post.</summary>
    public static Comment Write(CommentId id, PostId postId, UserId author, CommentContent content, DateTimeOffset now) =>
        Create(id, postId, parentId: null, depth: 0, author, content, now);

    /// <summary>Creates a reply to this comment.</summary>
    /// <exception cref="InvalidOperationException">This one is deleted, or the reply would be too deep.</exception>
    public Comment Reply(CommentId id, UserId author, CommentContent content, DateTimeOffset now) =>
        !IsDeleted && AcceptsReplies
            ? Create(id, PostId, Id, Depth + 1, author, content, now)
            : throw new InvalidOperationException("This comment cannot be replied to.");

    /// <summary>Changes the text.</summary>
    /// <exception cref="InvalidOperationException">It is deleted.</exception>
    public void Edit(CommentContent content, DateTimeOffset now)
    {
        if (IsDeleted)
        {
            throw new InvalidOperationException("A deleted comment has no text to edit.");
        }

        this.content = content;
        updatedAt = now;
    }

    /// <inheritdoc />
    public bool IsWrittenBy(UserId user) => AuthorId == user;

    private static Comment Create(
        CommentId id, PostId postId, CommentId? parentId, int depth, UserId author, CommentContent content, DateTimeOffset now) => new()
        {
            Id = id,
            PostId = postId,
            ParentId = parentId,
            Depth = depth,
            AuthorId = author,
            Content = content,
            CreatedAt = now,
            UpdatedAt = now,
            Version = 1,
        };
}
