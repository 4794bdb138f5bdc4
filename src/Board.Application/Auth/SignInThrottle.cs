using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>
/// Slows down the guessing of passwords: by address and account, by address, and, against many addresses that guess at one
/// account, by account. The last one locks nobody out, or anybody could do that to an owner: networks that the account has
/// been used from go on as before, and every other one still has a few attempts.
/// </summary>
internal sealed class SignInThrottle(RateLimits limits, ICredentialVerifier credentials, ISessionRepository sessions)
{
    /// <summary>Counts an attempt.</summary>
    /// <returns>The refusal, or <see langword="null"/>.</returns>
    public async Task<RateLimitedError?> RefuseAsync(string email, string? ipAddress, CancellationToken cancellationToken)
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
        // Looked up for unknown accounts, too: as much work is done for them as for others.
        var user = await credentials.FindUserAsync(email, cancellationToken) ?? default;
        var addresses = await sessions.ListAddressesAsync(user, cancellationToken);
        var address = RateLimits.AddressKey(ipAddress);
        return addresses.Any(known => string.Equals(RateLimits.AddressKey(known), address, StringComparison.Ordinal));
    }
}
