using Board.Api.Http.Security;

namespace Board.UnitTests.Common;

public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("10.0.0.0/24")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:db8::/32")]
    public void An_address_or_a_network_is_accepted(string proxy) => Problem(proxy).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("proxy.example.com")]
    [InlineData("10.0.0.0/33")]
    [InlineData("*")]
    [InlineData("10.5")]
    public void A_value_that_is_no_address_or_network_is_rejected(string text) =>
        Problem("10.0.0.5", text).ShouldNotBeNull().ShouldStartWith("ForwardedHeaders:KnownProxies:1 ");

    private static string? Problem(params string[] proxies)
    {
        var options = new TrustedProxiesOptions();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(proxy);
        }

        return new TrustedProxiesOptionsValidator().Validate(name: null, options).FailureMessage;
    }
}
