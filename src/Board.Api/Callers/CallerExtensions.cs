using System.Security.Claims;
using Board.Application.Common;

namespace Board.Api.Callers;

internal static class CallerExtensions
{
    /// <summary>Returns the caller of an endpoint that requires a token.</summary>
    public static Caller Caller(this ClaimsPrincipal user) => ((CallerIdentity)user.Identity!).Caller;

    /// <summary>Returns the caller of an endpoint with an optional token; <see langword="null"/> for an anonymous request.</summary>
    public static Caller? CallerOrNull(this ClaimsPrincipal user) => (user.Identity as CallerIdentity)?.Caller;
}
