using Board.Api.Callers;
using Board.Api.Problems;
using Microsoft.AspNetCore.Authorization;

namespace Board.Api.Auth.Tokens;

/// <summary>
/// Rejects requests that another site makes a browser send with the user's cookies (cross-site request forgery). It needs no antiforgery
/// token, because <see cref="RequestOrigin"/> detects such requests by their headers.
/// </summary>
internal sealed class CsrfProtection(
    RequestDelegate next, AuthCookies cookies, AccessTokenReader accessTokens, RequestOrigin origin)
{
    public Task InvokeAsync(HttpContext context) =>
        IsUnsafe(context.Request.Method) && UsesCookies(context) && origin.IsForeign(context.Request)
            ? ProblemWriter.WriteAsync(context, HttpErrors.OriginRejected)
            : next(context);

    private static bool IsUnsafe(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    private bool UsesCookies(HttpContext context)
    {
        var request = context.Request;
        return request.Path.StartsWithSegments(ICallerCookies.Path, StringComparison.OrdinalIgnoreCase)
            ? cookies.ArePresent(request)
            : accessTokens.IsInCookie(request) && context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
    }
}
