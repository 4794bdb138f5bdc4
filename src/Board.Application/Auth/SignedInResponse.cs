using Board.Application.Auth.Tokens;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>What a sign-in and a refresh give: who, in which session, and the two tokens.</summary>
public sealed record SignedInResponse(UserResponse User, SessionResponse Session, IssuedToken AccessToken, IssuedToken RefreshToken);
