using Board.Application.Common;

namespace Board.Application.Users.Contracts;

/// <summary>A user whose password was verified.</summary>
/// <param name="User">The user.</param>
/// <param name="PasswordHash">The hash that was verified. If the stored one differs by now, the password may have changed.</param>
public sealed record VerifiedUser(UserResponse User, Secret PasswordHash);
