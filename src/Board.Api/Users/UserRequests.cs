using System.ComponentModel.DataAnnotations;
using Board.Application.Common;
using Board.Domain.Users;

namespace Board.Api.Users;

/// <summary>The body of a sign-up.</summary>
/// <param name="Email">
/// The address to sign in with; nobody else's. A dot-atom of RFC 5321 or RFC 6531, <c>@</c> and a host name with a dot: no quotes,
/// comments or address literal. White space around it is taken off. Compared by ASCII without regard to case, the domain as
/// A-labels, everything else exactly.
/// </param>
/// <param name="Nickname">
/// The name others see, 2 to 30 characters once it is trimmed and in NFC: letters of any script, digits, <c>_</c>,
/// <c>-</c>, <c>.</c> and single inner spaces; nobody else's, whatever the case.
/// </param>
/// <param name="Password">The password: neither of the above, and none of the most common ones. Operators may demand longer ones.</param>
public sealed record CreateUserRequest(
    [property: MaxLength(Domain.Users.Email.MaxLength)][property: RegularExpression(@"^\s*[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\s*$")] string? Email,
    string? Nickname,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? Password);

/// <summary>The body of an edit. What is absent stays.</summary>
public sealed record EditUserRequest
{
    /// <summary>
    /// The name others see, 2 to 30 characters once it is trimmed and in NFC: letters of any script, digits, <c>_</c>,
    /// <c>-</c>, <c>.</c> and single inner spaces; nobody else's.
    /// </summary>
    public Optional<string> Nickname { get; init; }

    /// <summary>Only admins may send it. Nobody raises their own.</summary>
    public Optional<UserRole?> Role { get; init; }
}

/// <summary>The body of a change of password.</summary>
/// <param name="CurrentPassword">The password so far.</param>
/// <param name="NewPassword">
/// The password from now on: neither the e-mail address nor the nickname, and none of the most common ones. Operators may
/// demand longer ones.
/// </param>
public sealed record ChangePasswordRequest(
    Secret? CurrentPassword,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? NewPassword);

/// <summary>The body of a deletion.</summary>
/// <param name="Password">The password of users who delete themselves; admins need none to delete others.</param>
/// <param name="Content">What becomes of what the user wrote; it stays unless said otherwise.</param>
public sealed record DeleteUserRequest(Secret? Password = null, ContentOfDeletedUser? Content = null);

/// <summary>What becomes of what a deleted user wrote.</summary>
public enum ContentOfDeletedUser
{
    /// <summary>It stays, by nobody.</summary>
    Keep,

    /// <summary>It goes too.</summary>
    Delete,
}
