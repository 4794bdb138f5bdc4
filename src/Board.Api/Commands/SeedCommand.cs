using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Board.Infrastructure.Seeding;

namespace Board.Api.Commands;

/// <summary><c>seed</c>: adds fake data, more with each run, with the seeders of the modules (<see cref="ISeeder"/>).</summary>
internal static class SeedCommand
{
    private const int MaxCount = 10_000_000;

    public static Command Describe(CommandHost host)
    {
        var command = new Command("seed", "Add fake data, in Korean and English; not in Production.");
        var counts = DeclaredSeeder.All.ToDictionary(seeder => seeder, Count);
        foreach (var count in counts.Values)
        {
            command.Add(count);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            host, [.. counts.Select(count => new SeedRequest(count.Key, parsed.GetValue(count.Value)))], cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandHost host, IReadOnlyList<SeedRequest> requests, CancellationToken cancellationToken)
    {
        await using var app = host.Build();
        if (app.Environment.IsProduction())
        {
            throw new CommandFailedException(
                "Everybody can know the password of fake users, so none are added in Production; "
                + "--environment Development is another environment.");
        }

        await using var scope = await CommandHost.OpenDatabaseAsync(app, cancellationToken);
        var services = scope.ServiceProvider;
        await DemandNeedsAsync(requests, services, cancellationToken);
        await SeedProgress.ShowAsync(async progress =>
        {
            foreach (var (seeder, count) in requests.Where(request => request.Count > 0))
            {
                await SeederOf(seeder, services).SeedAsync(count, progress.Of(seeder.Name, count), cancellationToken);
            }
        });
        Console.WriteLine($"Added {string.Join(", ", requests.Select(request => $"{request.Count} {request.Seeder.Name}"))}.");
        if (await services.GetRequiredService<IFakeUsers>().FindAddressAsync(cancellationToken) is { } address)
        {
            Console.WriteLine($"Sign in as {address} with the password \"{IFakeUsers.Password}\".");
        }
    }

    /// <summary>Fails before anything is added if rows that others refer to neither exist nor are asked for.</summary>
    private static async Task DemandNeedsAsync(
        IReadOnlyList<SeedRequest> requests, IServiceProvider services, CancellationToken cancellationToken)
    {
        var byName = requests.ToDictionary(request => request.Seeder.Name, StringComparer.Ordinal);
        foreach (var need in requests.Where(request => request.Count > 0).SelectMany(request => request.Seeder.Needs))
        {
            var (needed, count) = byName[need.Name];
            if (count == 0 && !await SeederOf(needed, services).HasRowsAsync(cancellationToken))
            {
                throw new CommandFailedException($"There are no {need.Name} yet {need.Purpose}: ask for --{need.Name}, too.");
            }
        }
    }

    private static ISeeder SeederOf(DeclaredSeeder seeder, IServiceProvider services) => (ISeeder)services.GetRequiredService(seeder.Type);

    private static Option<int> Count(DeclaredSeeder seeder) => new($"--{seeder.Name}")
    {
        Description = $"How many {seeder.Name} to add.",
        HelpName = "N",
        DefaultValueFactory = _ => seeder.DefaultCount,
        CustomParser = ParseCount,
    };

    private static int ParseCount(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MaxCount)
        {
            return count;
        }

        argument.AddError(
            $"{((OptionResult)argument.Parent!).Option.Name} needs a whole number from 0 to {MaxCount}, not '{argument.Tokens[0].Value}'.");
        return 0;
    }

    private sealed record SeedRequest(DeclaredSeeder Seeder, int Count);
}
