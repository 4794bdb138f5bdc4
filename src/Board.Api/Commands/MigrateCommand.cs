using System.CommandLine;
using Board.Infrastructure.Database.Schema;

namespace Board.Api.Commands;

/// <summary><c>migrate</c>: brings the schema up to date.</summary>
internal static class MigrateCommand
{
    public static Command Describe(CommandHost host)
    {
        var command = new Command("migrate", "Bring the database's schema up to date.");
        command.SetAction((_, cancellationToken) => RunAsync(host, cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandHost host, CancellationToken cancellationToken)
    {
        await using var app = host.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var migrations = await scope.ServiceProvider.GetRequiredService<ISchemaMigrator>().MigrateAsync(cancellationToken);
        Console.WriteLine(migrations switch
        {
            0 => "The schema is up to date: nothing to do.",
            1 => "The schema is up to date: 1 migration was run.",
            _ => $"The schema is up to date: {migrations} migrations were run.",
        });
    }
}
