using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

/// <summary>A row of <c>posts</c>, as commands read it.</summary>
internal sealed record PostRow
{
    public required PostId Id { get; init; }

    public required UserId? AuthorId { get; init; }

    public required UserText Title { get; init; }

    public required UserText Content { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public Post ToPost() => new()
    {
        Id = Id,
        AuthorId = AuthorId,
        Title = PostTitle.Restore(Title.Value),
        Content = PostContent.Restore(Content.Value),
        CreatedAt = CreatedAt.AsUtc(),
        UpdatedAt = UpdatedAt.AsUtc(),
        Version = Version,
    };
}
