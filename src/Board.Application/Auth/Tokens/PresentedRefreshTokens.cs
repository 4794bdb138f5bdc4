using Board.Application.Common;

namespace Board.Application.Auth.Tokens;

/// <summary>The refresh tokens of a request.</summary>
/// <param name="Body">The one in its body; it counts as it is.</param>
/// <param name="Cookies">Those of its cookies, in order. A host of the same domain may have set some of them.</param>
public sealed record PresentedRefreshTokens(Secret? Body, IReadOnlyList<Secret> Cookies)
{
    /// <summary>Whether the request has none at all.</summary>
    public bool AreMissing => Body is null && Cookies.Count == 0;

    /// <summary>Whether body and cookies speak of different tokens.</summary>
    public bool AreContradictory =>
        Body is not null
        && Cookies.Count > 0
        && !Cookies.Any(cookie => string.Equals(cookie.Reveal(), Body.Reveal(), StringComparison.Ordinal));
}
