using System.Security.Claims;
using Board.Application.Common;
using Board.Infrastructure.Auth.Tokens;

namespace Board.Api.Auth;

internal static class CallerExtensions
{
    /// <summary>The caller of an endpoint that requires a token.</summary>
    public static Caller Caller(this ClaimsPrincipal user) => AccessTokenHandler.CallerOf((ClaimsIdentity)user.Identity!);

    /// <summary>The caller of an endpoint where the token is optional; <see langword="null"/> if it is anonymous.</summary>
    public static Caller? CallerOrNull(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? user.Caller() : null;
}
