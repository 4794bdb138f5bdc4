using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Board.Api.Startup;

/// <summary>
/// Validates an address to listen on. The server treats everything that it does not understand as a host name, for which it listens on all
/// addresses of the machine, and an invalid port as port 80.
/// </summary>
internal static class ListenAddress
{
    private const string SocketPrefix = "unix:";

    /// <summary>The size of <c>sun_path</c> on Linux, without the terminating null.</summary>
    private const int MaxSocketPathBytes = 107;

    private static readonly string[] Schemes = ["http://", "https://"];

    /// <summary>Returns the rule that an address breaks, as the end of a sentence without a full stop, or <see langword="null"/>.</summary>
    public static string? FindProblem(string address)
    {
        if (address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is ',' or '"' or '\''))
        {
            return "must have no spaces, commas or quotes; a semicolon stands between several";
        }

        var scheme = Schemes.FirstOrDefault(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            return "must begin with http:// or https://";
        }

        var rest = address[scheme.Length..];
        if (rest.StartsWith(SocketPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return FindSocketProblem(rest[SocketPrefix.Length..]);
        }

        if (rest.EndsWith('/'))
        {
            rest = rest[..^1];
        }

        return rest.AsSpan().ContainsAny("/?#\\")
            ? "must end after its port: paths of the API begin at the root"
            : FindHostProblem(rest);
    }

    public static bool IsPort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort;

    private static string? FindHostProblem(string authority)
    {
        // The port follows the last colon, unless that belongs to an IPv6 address.
        var colon = authority.LastIndexOf(':');
        var (host, port) = colon > authority.LastIndexOf(']') ? (authority[..colon], authority[(colon + 1)..]) : (authority, null);
        if (port is not null && !IsPort(port))
        {
            return "must have a port from 0 to 65535";
        }

        if (!IsHost(host))
        {
            return "must name an IP address (IPv6 in brackets), localhost, or * for all addresses";
        }

        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && port is not null && port.All(digit => digit == '0')
            ? "must have a port of its own for localhost, which is two addresses; 127.0.0.1 can have port 0"
            : null;
    }

    private static bool IsHost(string host)
    {
        if (host.StartsWith('['))
        {
            return host.EndsWith(']')
                && IPAddress.TryParse(host[1..^1], out var ipv6)
                && ipv6.AddressFamily is AddressFamily.InterNetworkV6;
        }

        // The framework reads "10.5" as 10.0.0.5; here it is a typing error.
        if (IPAddress.TryParse(host, out var ipv4))
        {
            return string.Equals(ipv4.ToString(), host, StringComparison.Ordinal) && ipv4.AddressFamily is AddressFamily.InterNetwork;
        }

        return host is "*" or "+"
            || (Ascii.IsValid(host) && Uri.CheckHostName(host) is UriHostNameType.Dns && !char.IsAsciiDigit(host.TrimEnd('.')[^1]));
    }

    private static string? FindSocketProblem(string path) =>
        path switch
        {
            _ when !Path.IsPathRooted(path) => "must name a socket by its full path, as in http://unix:/run/board/board.sock",
            _ when Encoding.UTF8.GetByteCount(path) > MaxSocketPathBytes =>
                $"must name a socket by a path of at most {MaxSocketPathBytes} bytes",
            _ when !Directory.Exists(Path.GetDirectoryName(path)) => "must name a socket in a folder that exists",
            _ => null,
        };
}
