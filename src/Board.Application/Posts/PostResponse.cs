namespace Board.Application.Posts;

/// <summary>A post.</summary>
/// <param name="Id">The post's id.</param>
/// <param name="Title">The title, exactly as it was written.</param>
/// <param name="Content">The text, exactly as it was written.</param>
/// <param name="Author">The author; <see langword="null"/> once the account is deleted.</param>
/// <param name="CommentCount">The number of comments.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
/// <param name="Version">The version, from 1; each edit increments it.</param>
public sealed record PostResponse(
    Guid Id,
    string Title,
    string Content,
    PostAuthor? Author,
    int CommentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>A post in a list, with an excerpt instead of the text.</summary>
/// <param name="Id">The post's id.</param>
/// <param name="Title">The title, exactly as it was written.</param>
/// <param name="Excerpt">The first 200 characters of the text.</param>
/// <param name="Author">The author; <see langword="null"/> once the account is deleted.</param>
/// <param name="CommentCount">The number of comments.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
/// <param name="Version">The version, from 1; each edit increments it.</param>
public sealed record PostSummary(
    Guid Id,
    string Title,
    string Excerpt,
    PostAuthor? Author,
    int CommentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>The author of a post.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Nickname">The name that others see.</param>
public sealed record PostAuthor(Guid Id, string Nickname);
