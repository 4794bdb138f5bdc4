using Board.Domain.Common;
using Microsoft.AspNetCore.Routing.Matching;

namespace Board.Api.Http.Controllers;

/// <summary>
/// Matches a UUID in its canonical form. The framework's <c>guid</c> also matches braces and bare digits, which would give one
/// resource several addresses.
/// </summary>
internal sealed class UuidRouteConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public const string Name = "uuid";

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value)
        && (value is Guid || (value is string text && CanonicalUuid.TryParse(text, out _)));

    /// <summary>Keeps <c>/users/me</c> from allowing the methods of <c>/users/{id}</c>.</summary>
    public bool MatchesLiteral(string parameterName, string literal) => CanonicalUuid.TryParse(literal, out _);
}
