using Board.Application.Common;

namespace Board.Application.Auth.Tokens;

/// <summary>The refresh tokens of a request.</summary>
/// <param name="Body">The token in the body, which is trusted.</param>
/// <param name="Cookies">The tokens in cookies, in order. Another host of the same domain may have set some of them.</param>
public sealed record PresentedRefreshTokens(Secret? Body, IReadOnlyList<Secret> Cookies)
{
    /// <summary>Whether the request has no refresh token.</summary>
    public bool AreMissing => Body is null && Cookies.Count == 0;

    /// <summary>Whether body and cookies hold different tokens.</summary>
    public bool AreContradictory =>
        Body is not null
        && Cookies.Count > 0
        && !Cookies.Any(cookie => string.Equals(cookie.Reveal(), Body.Reveal(), StringComparison.Ordinal));
}
