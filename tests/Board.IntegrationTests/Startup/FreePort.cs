using System.Net;
using System.Net.Sockets;

namespace Board.IntegrationTests.Startup;

internal static class FreePort
{
    /// <summary>
    /// Finds a port to listen on. It is below the range of outgoing connections, so that no other program takes it while its own
    /// restarts.
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
