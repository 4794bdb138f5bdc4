using System.Security.Claims;
using Board.Application.Common;
using Board.Infrastructure.Auth.Tokens;

namespace Board.Api.Auth;

internal static class CallerExtensions
{
    /// <summary>The caller of a closed endpoint.</summary>
    public static Caller Caller(this ClaimsPrincipal user) => AccessTokenHandler.CallerOf((ClaimsIdentity)user.Identity!);

    /// <summary>The caller of an endpoint that is open to anonymous readers too.</summary>
    public static Caller? CallerOrNull(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? user.Caller() : null;
}
