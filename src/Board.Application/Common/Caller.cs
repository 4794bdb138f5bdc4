using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Common;

/// <summary>Who asks: the verified access token's user and session.</summary>
/// <param name="UserId">The <c>sub</c> claim.</param>
/// <param name="SessionId">The <c>sid</c> claim.</param>
public sealed record Caller(UserId UserId, SessionId SessionId)
{
    /// <summary>The key of a rate limit that is counted for each session. Modules that do not know sessions can use it, too.</summary>
    internal string SessionKey => SessionId.ToString();
}
