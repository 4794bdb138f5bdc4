using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Validation;
using Board.Domain.Users;

namespace Board.Application.Users.Passwords;

/// <summary>
/// Checks the password of a signed-in user again, for what a stolen session alone must not do. Wrong passwords are limited for each
/// session: a stolen one cannot guess for long, and does not keep the owner's other sessions from confirming.
/// </summary>
internal sealed class PasswordConfirmation(IUserRepository users, IPasswordHasher passwords, RateLimits limits)
{
    /// <summary>Finds the caller's account if the password is right. Hashing is slow: not to be called in a transaction.</summary>
    /// <param name="caller">The user, and the session that wrong passwords are counted for.</param>
    /// <param name="password">The password of the request.</param>
    /// <param name="field">The field it came in, which a wrong one is reported for.</param>
    /// <param name="cancellationToken">Cancels the database and the wait for the hasher.</param>
    public async Task<Result<User>> ConfirmAsync(Caller caller, Secret password, string field, CancellationToken cancellationToken)
    {
        if (await users.FindAsync(caller.UserId, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        if (await passwords.VerifyAsync(user.PasswordHash, password, HashingTurn.Known, cancellationToken) is not PasswordCheck.Wrong)
        {
            return user;
        }

        // More guesses than the limit may have been hashed at once. The surplus is refused without saying that they are wrong.
        if (limits.Take(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey) is { } tooMany)
        {
            return tooMany;
        }

        return Wrong(field);
    }

    /// <summary>The error of a wrong password. Not a 401: clients would take it for a broken token, and refresh or sign out.</summary>
    public static ValidationError Wrong(string field) => ValidationError.Of(field, ValidationMessages.Of(UserTexts.PasswordIsWrong));
}
