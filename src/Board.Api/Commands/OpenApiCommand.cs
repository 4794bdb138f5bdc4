using System.CommandLine;
using Board.Api.OpenApi;

namespace Board.Api.Commands;

/// <summary><c>openapi</c>: prints the OpenAPI document. Needs neither a database nor a signing key.</summary>
internal static class OpenApiCommand
{
    public static Command Describe(CommandHost host)
    {
        var command = new Command("openapi", "Print the OpenAPI document.");
        command.SetAction((_, cancellationToken) => RunAsync(host, cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandHost host, CancellationToken cancellationToken)
    {
        await using var app = host.Build();
        Program.UseMiddleware(app);

        // Written as bytes, because a console with another encoding would change the text.
        await using var output = Console.OpenStandardOutput();
        await app.WriteDocumentAsync(output, cancellationToken);
    }
}
