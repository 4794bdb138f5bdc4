using System.Net;
using System.Net.Sockets;

namespace Board.IntegrationTests.Startup;

internal static class FreePort
{
    /// <summary>
    /// A port to listen on, again and again. Below the range from which outgoing connections take theirs, so that nothing else
    /// gets it while its program is down.
    /// </summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();

                return port;
            }
            catch (SocketException)
            {
                // Taken: try another one.
            }
        }
    }
}
