using System.Net.Sockets;
using System.Text;

namespace Board.IntegrationTests.Http;

/// <summary>Sends requests that no client library would send.</summary>
internal static class RawHttp
{
    /// <summary>Sends these lines and reads the response.</summary>
    /// <param name="address">The address of the program.</param>
    /// <param name="lines">The request line and the headers, except <c>Connection</c>, and <c>Host</c> unless it is another one.</param>
    /// <param name="body">The body, if any.</param>
    /// <param name="encoding">The encoding of the lines; defaults to UTF-8.</param>
    public static async Task<ApiResponse> SendAsync(Uri address, string[] lines, byte[]? body = null, Encoding? encoding = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellation);
        await using var stream = client.GetStream();

        string[] host = lines.Any(line => line.StartsWith("Host:", StringComparison.Ordinal)) ? [] : [$"Host: {address.Authority}"];
        string[] head = [lines[0], .. host, "Connection: close", .. lines[1..], "", ""];
        await stream.WriteAsync((byte[])[.. (encoding ?? Encoding.UTF8).GetBytes(string.Join("\r\n", head)), .. body ?? []], cancellation);

        using var received = new MemoryStream();
        await stream.CopyToAsync(received, cancellation);
        return ApiResponse.Parse(received.ToArray());
    }
}
