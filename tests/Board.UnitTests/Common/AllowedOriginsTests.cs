using Board.Api.Http.Security;

namespace Board.UnitTests.Common;

public sealed class AllowedOriginsTests
{
    [Theory]
    [InlineData("https://app.example.com")]
    [InlineData("https://app.example.com:8443")]
    [InlineData("http://localhost:5173")]
    [InlineData("https://xn--bcher-kva.example")]
    public void An_origin_is_accepted(string origin) => Problem(origin).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("app.example.com")]
    [InlineData("https://app.example.com/")]
    [InlineData("https://app.example.com/path")]
    [InlineData("https://app.example.com?query")]
    [InlineData("https://app.example.com:443")]
    [InlineData("https://user:password@app.example.com")]
    [InlineData("https://*.example.com")]
    [InlineData("ftp://app.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://bücher.example")]
    public void A_value_that_browsers_never_send_as_an_origin_is_rejected(string text) =>
        Problem("https://app.example.com", text).ShouldNotBeNull().ShouldStartWith("Cors:AllowedOrigins:1 ");

    private static string? Problem(params string[] origins)
    {
        var options = new AllowedOriginsOptions();
        foreach (var origin in origins)
        {
            options.AllowedOrigins.Add(origin);
        }

        return new AllowedOriginsOptionsValidator().Validate(name: null, options).FailureMessage;
    }
}
