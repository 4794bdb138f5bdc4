using System.Security.Claims;
using Board.Application.Common;
using Board.Infrastructure.Auth.Tokens;

namespace Board.Api.Auth;

internal static class CallerExtensions
{
    /// <summary>Returns the caller of an endpoint that requires a token.</summary>
    public static Caller Caller(this ClaimsPrincipal user) => AccessTokenHandler.CallerOf((ClaimsIdentity)user.Identity!);

    /// <summary>Returns the caller of an endpoint with an optional token; <see langword="null"/> for an anonymous request.</summary>
    public static Caller? CallerOrNull(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? user.Caller() : null;
}
