using Board.Application.Common;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth.Tokens;

/// <summary>
/// Finds the refresh token that counts among those of a request. A host of the same domain can set the refresh cookie, but not the
/// access cookie; so a token in a cookie counts only if it belongs to the session of the valid or expired access token beside it.
/// The others are ignored: they are not used up, and no session ends because of them.
/// </summary>
internal sealed class RefreshTokenLookup(ISessionRepository sessions, IOptions<AuthOptions> options, TimeProvider time)
{
    /// <summary>Locks the token that counts, with its session.</summary>
    /// <returns><see langword="null"/> if none counts, or nobody issued it.</returns>
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

        // A browser may have kept an old one beside the new one. That is no theft: it does have the new one.
        return tokens.MinBy(token => token.StateAt(time.UtcNow(), options.Value.RefreshGracePeriod));
    }

    private static RefreshTokenHash HashOf(Secret token) => RefreshTokenHash.Of(token.Reveal());
}
