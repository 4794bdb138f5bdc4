using System.CommandLine;
using Board.Api.OpenApi;

namespace Board.Api.Commands;

/// <summary><c>openapi</c>: prints the OpenAPI document. It needs no database and no key.</summary>
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

        // As bytes: a console of another encoding would change them.
        await using var output = Console.OpenStandardOutput();
        await app.WriteDocumentAsync(output, cancellationToken);
    }
}
