using Board.Api.Http.Security;
using Microsoft.AspNetCore.HostFiltering;

namespace Board.UnitTests.Common;

public sealed class AllowedHostsValidatorTests
{
    [Theory]
    [InlineData("*")]
    [InlineData("board.example.com")]
    [InlineData("*.example.com")]
    [InlineData("localhost", "127.0.0.1", "[::1]")]
    [InlineData("게시판.example.com")]
    [InlineData("xn--bcher-kva.example")]
    public void Host_names_are_accepted(params string[] hosts) => Validate(hosts).ShouldBeTrue();

    [Theory]
    [InlineData("https://board.example.com")]
    [InlineData("board.example.com:443")]
    [InlineData("board.example.com/")]
    [InlineData("board.example.com,other.example.com")]
    [InlineData("board.example.com", " other.example.com")]
    [InlineData("board.*.com")]
    [InlineData("*example.com")]
    [InlineData("*.")]
    [InlineData("*.*")]
    public void A_value_that_matches_no_host_is_rejected(params string[] hosts) => Validate(hosts).ShouldBeFalse();

    private static bool Validate(string[] hosts) =>
        new AllowedHostsValidator().Validate(name: null, new HostFilteringOptions { AllowedHosts = hosts }).Succeeded;
}
