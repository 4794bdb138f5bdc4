using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

/// <summary>A row of <c>posts</c> with the nickname of its author, as readers see it.</summary>
internal sealed record PostResponseRow
{
    public required PostId Id { get; init; }

    public required UserText Title { get; init; }

    public required UserText Content { get; init; }

    public required UserId? AuthorId { get; init; }

    public required string? Nickname { get; init; }

    public required int CommentCount { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public PostResponse ToResponse() =>
        new(
            Id.Value,
            Title.Value,
            Content.Value,
            PostQueryRows.AuthorOf(AuthorId?.Value, Nickname),
            CommentCount,
            CreatedAt.AsUtc(),
            UpdatedAt.AsUtc(),
            Version);
}

/// <summary>The columns that the ETag of a post depends on.</summary>
internal sealed record PostVersionRow
{
    public required long Version { get; init; }

    public required int CommentCount { get; init; }

    public required UserId? AuthorId { get; init; }

    public required string? Nickname { get; init; }

    public PostVersion ToVersion() => new(Version, CommentCount, PostQueryRows.AuthorOf(AuthorId?.Value, Nickname));
}

internal static class PostQueryRows
{
    /// <summary>Creates the author from an outer join; the user may be deleted.</summary>
    public static PostAuthor? AuthorOf(Guid? id, string? nickname) =>
        id is { } user && nickname is not null ? new PostAuthor(user, nickname) : null;
}
