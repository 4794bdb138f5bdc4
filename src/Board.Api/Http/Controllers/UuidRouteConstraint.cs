using Board.Domain.Common;
using Microsoft.AspNetCore.Routing.Matching;

namespace Board.Api.Http.Controllers;

/// <summary>
/// A path segment that is a UUID in its usual form. The framework's <c>guid</c> takes braces and bare digits too, which
/// would give one resource several addresses.
/// </summary>
internal sealed class UuidRouteConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public const string Name = "uuid";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value)
        && (value is Guid || (value is string text && CanonicalUuid.TryParse(text, out _)));

    /// <summary>Keeps <c>/users/me</c> apart from <c>/users/{id}</c>, whose methods it would otherwise seem to allow.</summary>
    public bool MatchesLiteral(string parameterName, string literal) => CanonicalUuid.TryParse(literal, out _);
}
