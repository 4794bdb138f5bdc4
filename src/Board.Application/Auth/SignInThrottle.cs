using Board.Application.Common.RateLimiting;
using Board.Application.Common.Results;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>
/// Slows down the guessing of passwords: by address and account, by address, and, against many addresses that guess at one
/// account, by account. The last one spares addresses that the account has been used from, or anybody could lock its owner out.
/// </summary>
internal sealed class SignInThrottle(RateLimits limits, ICredentialVerifier credentials, ISessionRepository sessions)
{
    /// <summary>Counts an attempt.</summary>
    /// <returns>The refusal, or <see langword="null"/>.</returns>
    public async Task<RateLimitedError?> RefuseAsync(string email, string? ipAddress, CancellationToken cancellationToken)
    {
        var address = RateLimits.AddressKey(ipAddress);
        var account = credentials.AccountKey(email);
        if ((limits.Take(RateLimit.SignInOfAddress, address)
             ?? limits.Take(RateLimit.SignInOfAddressAndAccount, $"{address} {account}")) is { } tooMany)
        {
            return tooMany;
        }

        return limits.Peek(RateLimit.FailedSignInOfAccount, account) is { } braked && !await IsKnownAsync(email, ipAddress, cancellationToken)
            ? braked
            : null;
    }

    /// <summary>Runs an attempt, and counts it against the account when it fails.</summary>
    public async Task<T> CountFailureAsync<T>(string email, Func<Task<T>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (AuthServiceException)
        {
            limits.Take(RateLimit.FailedSignInOfAccount, credentials.AccountKey(email));
            throw;
        }
    }

    private async Task<bool> IsKnownAsync(string email, string? ipAddress, CancellationToken cancellationToken) =>
        ipAddress is not null
        && await credentials.FindUserAsync(email, cancellationToken) is { } user
        && await sessions.HasBeenUsedFromAsync(user, ipAddress, cancellationToken);
}
