using Board.Application.Common;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth.Tokens;

/// <summary>
/// Finds the authentic refresh token of a request. Another host of the same domain can set the refresh cookie, but not the access cookie,
/// so a token in a cookie is authentic only if it belongs to the session of the valid or expired access token of the same request. Other
/// tokens are ignored: they are not marked as used, and their sessions do not end.
/// </summary>
internal sealed class RefreshTokenLookup(ISessionRepository sessions, IOptions<AuthOptions> options, TimeProvider time)
{
    /// <summary>Locks the authentic token and its session.</summary>
    /// <returns><see langword="null"/> if no token is authentic or it was never issued.</returns>
    public Task<RefreshToken?> LockAsync(
        PresentedRefreshTokens presented, AccessTokenVerdict access, CancellationToken cancellationToken) =>
        presented switch
        {
            { AreMissing: true } => Task.FromResult<RefreshToken?>(null),
            { Body: { } body } => sessions.LockTokenAsync(HashOf(body), cancellationToken),
            _ when access is AccessTokenVerdict.Invalid => sessions.LockTokenAsync(HashOf(presented.Cookies[0]), cancellationToken),
            _ => LockOfSessionAsync(access.SessionId ?? default, presented.Cookies, cancellationToken),
        };

    /// <summary>Locks the token in a cookie that belongs to a session.</summary>
    public async Task<RefreshToken?> LockOfSessionAsync(SessionId id, IReadOnlyList<Secret> cookies, CancellationToken cancellationToken)
    {
        var tokens = await sessions.LockTokensAsync(id, [.. cookies.Select(HashOf).Distinct()], cancellationToken);

        // A browser may keep an old cookie beside the new one. That is no token theft, because the browser has the new one.
        return tokens.MinBy(token => token.StateAt(time.UtcNow(), options.Value.RefreshGracePeriod));
    }

    private static RefreshTokenHash HashOf(Secret token) => RefreshTokenHash.Of(token.Reveal());
}
