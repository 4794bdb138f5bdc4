using System.Text;

namespace Board.Api.Hosting;

internal static class ServerServices
{
    /// <summary>Configures Kestrel, its limits and its shutdown.</summary>
    public static void AddServer(this WebApplicationBuilder builder)
    {
        builder.AddServerLimits();
        builder.Services.AddGracefulShutdown();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Header values may hold any bytes (RFC 9110, 5.5). Invalid UTF-8 becomes U+FFFD; Kestrel's default is an empty 400.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.UTF8;
        });
    }
}
