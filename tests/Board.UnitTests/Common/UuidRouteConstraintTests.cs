using Board.Api.Http.Controllers;
using Microsoft.AspNetCore.Routing;

namespace Board.UnitTests.Common;

public sealed class UuidRouteConstraintTests
{
    [Theory]
    [InlineData("0195d000-0000-7000-8000-000000000001")]
    [InlineData("0195D000-0000-7000-8000-00000000000A")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void A_UUID_in_canonical_form_is_accepted(string segment) => Matches(segment).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("me")]
    [InlineData("0195d00000007000800000000000000a")]
    [InlineData("{0195d000-0000-7000-8000-000000000001}")]
    [InlineData("(0195d000-0000-7000-8000-000000000001)")]
    [InlineData("0195d000-0000-7000-8000-00000000000g")]
    [InlineData("0195d000-0000-7000-8000-0000000000011")]
    [InlineData(" 0195d000-0000-7000-8000-000000000001")]
    [InlineData("0195d000-0000-7000-8000-000000000001 ")]
    [InlineData("0x95d000-0000-7000-8000-000000000001")]
    [InlineData("+195d000-0000-7000-8000-000000000001")]
    public void Every_other_form_of_a_UUID_is_rejected(string segment) => Matches(segment).ShouldBeFalse();

    private static bool Matches(string segment)
    {
        var constraint = new UuidRouteConstraint();
        var matches = constraint.Match(
            httpContext: null, route: null, "id", new RouteValueDictionary { ["id"] = segment }, RouteDirection.IncomingRequest);
        constraint.MatchesLiteral("id", segment).ShouldBe(matches);
        return matches;
    }
}
