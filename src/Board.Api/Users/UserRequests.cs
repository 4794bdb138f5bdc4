using Board.Application.Common;
using Board.Domain.Users;

namespace Board.Api.Users;

/// <summary>The body of a sign-up.</summary>
/// <param name="Email">At most 254 characters with one <c>@</c>; nobody else's.</param>
/// <param name="Nickname">2 to 30 letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and single inner spaces; nobody else's.</param>
/// <param name="Password">8 to 128 characters; neither of the above.</param>
public sealed record CreateUserRequest(string? Email, string? Nickname, Secret? Password);

/// <summary>The body of an edit. What is absent stays.</summary>
public sealed record EditUserRequest
{
    /// <summary>2 to 30 letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and single inner spaces; nobody else's.</summary>
    public Optional<string> Nickname { get; init; }

    /// <summary>Only admins may send it. Nobody raises their own.</summary>
    public Optional<UserRole?> Role { get; init; }
}

/// <summary>The body of a change of password.</summary>
/// <param name="CurrentPassword">The password so far.</param>
/// <param name="NewPassword">8 to 128 characters; neither the e-mail address nor the nickname.</param>
public sealed record ChangePasswordRequest(Secret? CurrentPassword, Secret? NewPassword);

/// <summary>The body of a deletion.</summary>
/// <param name="Password">The password of users who delete themselves; admins need none to delete others.</param>
/// <param name="Content">What becomes of what the user wrote; it stays unless said otherwise.</param>
public sealed record DeleteUserRequest(Secret? Password, ContentOfDeletedUser? Content);

/// <summary>What becomes of what a deleted user wrote.</summary>
public enum ContentOfDeletedUser
{
    /// <summary>It stays, by nobody.</summary>
    Keep,

    /// <summary>It goes too.</summary>
    Delete,
}
