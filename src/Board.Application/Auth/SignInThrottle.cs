using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>
/// Throttles password guessing per address, per address and account, and, against distributed guessing, per account. A throttled account
/// is not locked, because then anyone could lock out its owner: networks that the account was used from are not throttled, and every
/// other network keeps a few attempts.
/// </summary>
internal sealed class SignInThrottle(RateLimits limits, ICredentialVerifier credentials, ISessionRepository sessions)
{
    /// <summary>Counts an attempt.</summary>
    /// <returns>The error if the attempt exceeds a limit.</returns>
    public async Task<RateLimitedError?> CountAttemptAsync(string email, string? ipAddress, CancellationToken cancellationToken)
    {
        var address = RateLimits.AddressKey(ipAddress);
        var account = credentials.AccountKey(email);
        var addressAndAccount = $"{address} {account}";
        if ((limits.Take(AuthLimits.SignInOfAddress, address)
             ?? limits.Take(AuthLimits.SignInOfAddressAndAccount, addressAndAccount)) is { } tooMany)
        {
            return tooMany;
        }

        return limits.Peek(
            AuthLimits.FailedSignInOfAccount, account) is not null && !await IsKnownAsync(email, ipAddress, cancellationToken)
            ? limits.Take(AuthLimits.SignInOfAddressAndThrottledAccount, addressAndAccount)
            : null;
    }

    /// <summary>Runs an attempt, and counts it against the account when it fails.</summary>
    public async Task<T> CountFailureAsync<T>(string email, Func<Task<T>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (AuthServiceException exception) when (exception.Error == AuthErrors.CredentialsInvalid)
        {
            limits.Take(AuthLimits.FailedSignInOfAccount, credentials.AccountKey(email));
            throw;
        }
    }

    /// <summary>Whether an account was used from a network before.</summary>
    public async Task<bool> IsKnownAsync(string email, string? ipAddress, CancellationToken cancellationToken)
    {
        // The query runs for unknown accounts, too: otherwise the duration would tell whether an account exists.
        var user = await credentials.FindUserAsync(email, cancellationToken) ?? default;
        var addresses = await sessions.ListAddressesAsync(user, cancellationToken);
        var address = RateLimits.AddressKey(ipAddress);
        return addresses.Any(known => string.Equals(RateLimits.AddressKey(known), address, StringComparison.Ordinal));
    }
}
