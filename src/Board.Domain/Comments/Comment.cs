using Board.Domain.Common;
using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Domain.Comments;

/// <summary>A comment on a post, or a reply to another one. A deleted comment that has replies stays in their midst as a placeholder without text and author.</summary>
public sealed class Comment : IAuthored
{
    /// <summary>How deep replies go: a comment on the post itself is at depth 0, a reply to it at depth 1.</summary>
    public const int MaxDepth = 10;

    private Comment(
        CommentId id,
        PostId postId,
        CommentId? parentId,
        int depth,
        UserId? authorId,
        CommentContent? content,
        DateTimeOffset createdAt,
        DateTimeOffset updatedAt,
        long version)
    {
        Id = id;
        PostId = postId;
        ParentId = parentId;
        Depth = depth;
        AuthorId = authorId;
        Content = content;
        CreatedAt = createdAt;
        UpdatedAt = updatedAt;
        Version = version;
    }

    /// <summary>The comment's id.</summary>
    public CommentId Id { get; }

    /// <summary>The post it is on.</summary>
    public PostId PostId { get; }

    /// <summary>The comment it replies to, if any.</summary>
    public CommentId? ParentId { get; }

    /// <summary>How many comments it stands under.</summary>
    public int Depth { get; }

    /// <summary>Who wrote it; nobody once the account or the comment is deleted.</summary>
    public UserId? AuthorId { get; }

    /// <summary>The text; none in a placeholder.</summary>
    public CommentContent? Content { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it was last edited (UTC).</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc />
    public long Version { get; }

    /// <summary>Whether it is the placeholder of a deleted comment.</summary>
    public bool IsDeleted => Content is null;

    /// <summary>Whether replies to it would not be too deep.</summary>
    public bool AcceptsReplies => Depth < MaxDepth;

    /// <summary>A new comment on a post.</summary>
    public static Comment Write(CommentId id, PostId postId, UserId author, CommentContent content, DateTimeOffset now) =>
        new(id, postId, parentId: null, depth: 0, author, content, now, now, version: 1);

    /// <summary>A comment from storage: the rules of writing were applied when it was written.</summary>
    public static Comment Restore(
        CommentId id,
        PostId postId,
        CommentId? parentId,
        int depth,
        UserId? authorId,
        CommentContent? content,
        DateTimeOffset createdAt,
        DateTimeOffset updatedAt,
        long version) =>
        new(id, postId, parentId, depth, authorId, content, createdAt, updatedAt, version);

    /// <summary>A new reply to this comment.</summary>
    /// <exception cref="InvalidOperationException">This one is deleted, or the reply would be too deep.</exception>
    public Comment Reply(CommentId id, UserId author, CommentContent content, DateTimeOffset now) =>
        !IsDeleted && AcceptsReplies
            ? new Comment(id, PostId, Id, Depth + 1, author, content, now, now, version: 1)
            : throw new InvalidOperationException("This comment cannot be replied to.");

    /// <summary>Changes the text.</summary>
    /// <exception cref="InvalidOperationException">It is deleted.</exception>
    public void Edit(CommentContent content, DateTimeOffset now)
    {
        if (IsDeleted)
        {
            throw new InvalidOperationException("A deleted comment has no text to edit.");
        }

        Content = content;
        UpdatedAt = now;
    }

    /// <inheritdoc />
    public bool IsWrittenBy(UserId user) => AuthorId == user;
}
