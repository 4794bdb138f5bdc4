using System.Buffers.Text;
using System.Security.Cryptography;
using Board.Application.Common;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth.Tokens;

/// <summary>Issues a session's refresh tokens.</summary>
internal sealed class SessionTokens(ISessionRepository sessions, IOptions<AuthOptions> options)
{
    private const int TokenBytes = 32;

    /// <summary>Issues a refresh token and stores its hash.</summary>
    /// <param name="session">The session.</param>
    /// <param name="parent">The token that it replaces; <see langword="null"/> at sign-in.</param>
    /// <param name="now">The time of the request.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    public async Task<IssuedToken> IssueRefreshTokenAsync(
        Session session, RefreshToken? parent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var token = new Secret(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)));
        var expiresAt = session.RefreshTokenExpiry(now, options.Value.RefreshTokenLifetime);

        await sessions.AddTokenAsync(
            new RefreshToken
            {
                Hash = RefreshTokenHash.Of(token.Reveal()),
                ParentHash = parent?.Hash,
                Session = session,
                IssuedAt = now,
                ExpiresAt = expiresAt,
            },
            cancellationToken);
        return new IssuedToken(token, expiresAt);
    }
}
