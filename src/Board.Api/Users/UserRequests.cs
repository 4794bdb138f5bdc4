using Board.Application.Common;

namespace Board.Api.Users;

/// <summary>The body of a sign-up.</summary>
/// <param name="Email">At most 254 characters with one <c>@</c>; nobody else's.</param>
/// <param name="Nickname">2 to 30 letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and single inner spaces; nobody else's.</param>
/// <param name="Password">8 to 128 characters; neither of the above.</param>
public sealed record CreateUserRequest(string? Email, string? Nickname, Secret? Password);

/// <summary>The body of a change of password.</summary>
/// <param name="CurrentPassword">The password so far.</param>
/// <param name="NewPassword">8 to 128 characters; neither the e-mail address nor the nickname.</param>
public sealed record ChangePasswordRequest(Secret? CurrentPassword, Secret? NewPassword);
