using System.Net;
using Board.Api.Http;
using Microsoft.AspNetCore.Http;

namespace Board.UnitTests.Common;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:0db8:0000::0001", "2001:db8::1")]
    [InlineData("fe80::1%4", "fe80::1")]
    public void An_address_is_in_its_shortest_form(string? remote, string? expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);

        context.IpAddress().ShouldBe(expected);
    }
}
