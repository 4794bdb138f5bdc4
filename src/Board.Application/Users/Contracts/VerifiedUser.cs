using Board.Application.Common;

namespace Board.Application.Users.Contracts;

/// <summary>A user whose password was right a moment ago.</summary>
/// <param name="User">The user.</param>
/// <param name="PasswordHash">The hash that the password was right for; another one by now means that it may no longer be.</param>
public sealed record VerifiedUser(UserResponse User, Secret PasswordHash);
