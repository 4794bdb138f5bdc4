using Board.Application.Auth.Tokens;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>The result of a sign-in or a refresh: the user, the session and the two tokens.</summary>
public sealed record SignedInResponse(UserResponse User, SessionResponse Session, IssuedToken AccessToken, IssuedToken RefreshToken);
