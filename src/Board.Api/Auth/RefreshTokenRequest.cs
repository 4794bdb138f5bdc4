using Board.Application.Common;

namespace Board.Api.Auth;

/// <summary>The body of a refresh or a sign-out.</summary>
/// <param name="RefreshToken">The refresh token, unless it is sent in its cookie.</param>
public sealed record RefreshTokenRequest(Secret? RefreshToken = null);
