using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Validation;
using Board.Domain.Users;

namespace Board.Application.Users.Passwords;

/// <summary>
/// Re-checks the password of a signed-in user, for actions that a stolen session alone must not allow. Wrong passwords are limited per
/// session: a stolen one cannot guess for long, and does not block the owner's other sessions.
/// </summary>
internal sealed class PasswordConfirmation(IUserRepository users, IPasswordHasher passwords, RateLimits limits)
{
    /// <summary>Finds the caller's account if the password is right. Hashing is slow: do not call it in a transaction.</summary>
    /// <param name="caller">The user, and the session that wrong passwords are counted for.</param>
    /// <param name="password">The password of the request.</param>
    /// <param name="field">The field of the password, which the error names.</param>
    /// <param name="cancellationToken">Cancels the database and the wait for the hasher.</param>
    public async Task<Result<User>> ConfirmAsync(Caller caller, Secret password, string field, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(caller.UserId, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        if (await passwords.VerifyAsync(user.PasswordHash, password, HashingPriority.High, cancellationToken) is not PasswordCheck.Wrong)
        {
            return user;
        }

        // Concurrent guesses may exceed the limit. The surplus is rejected without telling whether the password is wrong.
        if (limits.Take(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey) is { } tooMany)
        {
            return tooMany;
        }

        return Wrong(field);
    }

    /// <summary>Creates the error for a wrong password. It is no 401, after which clients would refresh or sign out.</summary>
    public static ValidationError Wrong(string field) => ValidationError.Of(field, ValidationMessages.Of(UserTexts.PasswordIsWrong));
}
