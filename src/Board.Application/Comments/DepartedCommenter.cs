using Board.Domain.Users;

namespace Board.Application.Comments;

/// <summary>A user whose account is deleted and who may still be found in the comments.</summary>
/// <param name="UserId">Who the user was.</param>
/// <param name="WithContent">Whether the comments go too, or only the name on them.</param>
/// <param name="DepartedAt">When the account was deleted.</param>
public sealed record DepartedCommenter(UserId UserId, bool WithContent, DateTimeOffset DepartedAt);
