using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Validation;
using Board.Domain.Users;
using MediatR;

namespace Board.Application.Users.Passwords;

/// <summary>
/// Lets signed-in users confirm with their password what a stolen session alone must not do. Wrong passwords are limited for each
/// session: a stolen one cannot guess for long, and does not keep the owner's other sessions from confirming.
/// </summary>
internal sealed class PasswordConfirmation(IUserRepository users, IPasswordHasher passwords, RateLimits limits)
{
    /// <summary>Carries something out, or says why not.</summary>
    /// <param name="caller">The user, and the session that wrong passwords are counted for.</param>
    /// <param name="password">What they say their password is.</param>
    /// <param name="field">The field it came in, for the refusal.</param>
    /// <param name="carryOut">
    /// Does it, for the user as they were when the password was verified; nothing, if they have another hash by now.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<Unit>> ConfirmAsync(
        Caller caller, Secret password, string field, Func<User, Task<Result<Unit>?>> carryOut, CancellationToken cancellationToken)
    {
        if (limits.Peek(RateLimit.WrongPasswordOfSession, caller.SessionKey) is { } tooMany)
        {
            return tooMany;
        }

        while (true)
        {
            if (await users.FindAsync(caller.UserId, cancellationToken) is not { } user)
            {
                return UserErrors.NotFound;
            }

            if (await passwords.VerifyAsync(user.PasswordHash, password, HashingTurn.Known, cancellationToken) is PasswordCheck.Wrong)
            {
                // More than are allowed may have been hashed at once. They are refused here, before they tell whether they are wrong.
                if (limits.Take(RateLimit.WrongPasswordOfSession, caller.SessionKey) is { } oneTooMany)
                {
                    return oneTooMany;
                }

                // Not a 401: a client would take it for a broken token, and refresh or sign out.
                return ValidationError.Of(field, ValidationMessages.Of(UserTexts.PasswordIsWrong));
            }

            if (await carryOut(user) is { } result)
            {
                return result;
            }

            // The hash is another one by now: the password was changed, or a sign-in hashed the same one anew. Verify it again.
        }
    }
}
