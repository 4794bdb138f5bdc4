using System.CommandLine;
using Board.Application.Outbox;

namespace Board.Api.Commands;

/// <summary><c>outbox retry</c>: makes parked messages due again, after the cause of their failure was repaired.</summary>
internal static class RetryOutboxCommand
{
    public static Command Describe(CommandHost host)
    {
        var command = new Command("retry", "Try messages again that were parked after failing for a day.");
        command.SetAction((_, cancellationToken) => RunAsync(host, cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandHost host, CancellationToken cancellationToken)
    {
        await using var app = host.Build();
        await using var scope = await CommandHost.OpenDatabaseAsync(app, cancellationToken);
        var messages = await scope.ServiceProvider.GetRequiredService<IOutbox>().RetryParkedAsync(cancellationToken);
        Console.WriteLine(messages switch
        {
            0 => "No message is parked: nothing to do.",
            1 => "1 parked message is due again.",
            _ => $"{messages} parked messages are due again.",
        });
    }
}
