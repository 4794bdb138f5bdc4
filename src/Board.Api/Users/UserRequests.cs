using System.ComponentModel.DataAnnotations;
using Board.Application.Common;
using Board.Domain.Users;

namespace Board.Api.Users;

/// <summary>The body of a sign-up.</summary>
/// <param name="Email">The address to sign in with: one <c>@</c>, no white space; nobody else's, whatever the case.</param>
/// <param name="Nickname">
/// The name others see: letters of any script, digits, <c>_</c>, <c>-</c>, <c>.</c> and single inner spaces; nobody
/// else's, whatever the case.
/// </param>
/// <param name="Password">The password: neither of the above, and none of the most common ones. Operators may demand longer ones.</param>
public sealed record CreateUserRequest(
    [property: MaxLength(Domain.Users.Email.MaxLength)] [property: RegularExpression(@"^[^@\s]+@[^@\s]+$")] string? Email,
    [property: StringLength(Domain.Users.Nickname.MaxLength, MinimumLength = Domain.Users.Nickname.MinLength)] string? Nickname,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? Password);

/// <summary>The body of a change of password.</summary>
/// <param name="CurrentPassword">The password so far.</param>
/// <param name="NewPassword">
/// The password from now on: neither the e-mail address nor the nickname, and none of the most common ones. Operators may
/// demand longer ones.
/// </param>
public sealed record ChangePasswordRequest(
    Secret? CurrentPassword,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? NewPassword);
