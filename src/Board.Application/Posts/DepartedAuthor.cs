using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>A user whose account is deleted and who may still be the author of posts.</summary>
/// <param name="UserId">Who the user was.</param>
/// <param name="WithContent">Whether the posts are deleted too, or only the author.</param>
/// <param name="DepartedAt">When the account was deleted.</param>
public sealed record DepartedAuthor(UserId UserId, bool WithContent, DateTimeOffset DepartedAt);
