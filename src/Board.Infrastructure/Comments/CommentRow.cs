using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Comments;

/// <summary>A row of <c>comments</c>, as commands read it.</summary>
internal sealed record CommentRow
{
    public required CommentId Id { get; init; }

    public required PostId PostId { get; init; }

    public required CommentId? ParentId { get; init; }

    public required int Depth { get; init; }

    public required UserId? AuthorId { get; init; }

    public required UserText? Content { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public Comment ToComment() => new()
    {
        Id = Id,
        PostId = PostId,
        ParentId = ParentId,
        Depth = Depth,
        AuthorId = AuthorId,
        Content = Content is { } content ? CommentContent.Restore(content.Value) : null,
        CreatedAt = CreatedAt.AsUtc(),
        UpdatedAt = UpdatedAt.AsUtc(),
        Version = Version,
    };
}
