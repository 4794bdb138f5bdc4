using System.Net;

namespace Board.Api.Http;

internal static class ClientAddress
{
    /// <summary>The client's address in its shortest form: IPv4-mapped addresses as IPv4, IPv6 without a zone.</summary>
    public static string? IpAddress(this HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => new IPAddress(address.GetAddressBytes()).ToString(),
    };
}
