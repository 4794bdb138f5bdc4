namespace Board.Application.Posts;

/// <summary>A post.</summary>
/// <param name="Id">The post's id.</param>
/// <param name="Title">The title, exactly as it was written.</param>
/// <param name="Content">The text, exactly as it was written.</param>
/// <param name="Author">Who wrote it; <see langword="null"/> once the account is deleted.</param>
/// <param name="CommentCount">How many comments it has.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
/// <param name="Version">From 1, one more with each edit.</param>
public sealed record PostResponse(
    Guid Id,
    string Title,
    string Content,
    PostAuthor? Author,
    int CommentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>A post in a list: with the beginning of its text instead of all of it.</summary>
/// <param name="Id">The post's id.</param>
/// <param name="Title">The title, exactly as it was written.</param>
/// <param name="Excerpt">The first 200 characters of the text.</param>
/// <param name="Author">Who wrote it; <see langword="null"/> once the account is deleted.</param>
/// <param name="CommentCount">How many comments it has.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
/// <param name="Version">From 1, one more with each edit.</param>
public sealed record PostSummary(
    Guid Id,
    string Title,
    string Excerpt,
    PostAuthor? Author,
    int CommentCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>Who wrote a post.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Nickname">The name others see.</param>
public sealed record PostAuthor(Guid Id, string Nickname);
