using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

/// <summary>A row of <c>posts</c>, as its writers read it.</summary>
internal sealed record PostRow
{
    public required PostId Id { get; init; }

    public required UserId? AuthorId { get; init; }

    public required UserText Title { get; init; }

    public required UserText Content { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public Post ToPost() =>
        Post.Restore(Id, AuthorId, PostTitle.Restore(Title.Value), PostContent.Restore(Content.Value), CreatedAt.AsUtc(), UpdatedAt.AsUtc(), Version);
}

/// <summary>A row of <c>posts</c> beside its author's, as readers see it: with all of the text, or with the beginning of it.</summary>
internal sealed record PostViewRow
{
    public required PostId Id { get; init; }

    public required UserText Title { get; init; }

    public UserText Content { get; init; }

    public UserText Excerpt { get; init; }

    public required UserId? AuthorId { get; init; }

    public required string? AuthorNickname { get; init; }

    public required int CommentCount { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    private PostAuthor? Author => PostVersionRow.AuthorOf(AuthorId, AuthorNickname);

    public PostResponse ToResponse() =>
        new(Id.Value, Title.Value, Content.Value, Author, CommentCount, CreatedAt.AsUtc(), UpdatedAt.AsUtc(), Version);

    public PostSummary ToSummary() =>
        new(Id.Value, Title.Value, Excerpt.Value, Author, CommentCount, CreatedAt.AsUtc(), UpdatedAt.AsUtc(), Version);
}

/// <summary>What tells a row of <c>posts</c> from how it was before, beside its author's.</summary>
internal sealed record PostVersionRow
{
    public required long Version { get; init; }

    public required int CommentCount { get; init; }

    public required UserId? AuthorId { get; init; }

    public required string? AuthorNickname { get; init; }

    public PostVersion ToVersion() => new(Version, CommentCount, AuthorOf(AuthorId, AuthorNickname));

    public static PostAuthor? AuthorOf(UserId? id, string? nickname) =>
        id is not null && nickname is not null ? new PostAuthor(id.Value.Value, nickname) : null;
}
