using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
//#if (comments)
using Board.Domain.Posts;
//#endif
using Board.Infrastructure.Seeding;

namespace Board.Api.Commands;

/// <summary><c>seed</c>: adds fake data, more with each run, with the seeders of the modules (<see cref="ISeeder"/>).</summary>
internal static class SeedCommand
{
    private const int MaxCount = 10_000_000;

    public static Command Describe(CommandHost host)
    {
        Option<int>[] counts =
        [
            Count("users", 100),
            //#if (posts)
            Count("posts", 1_000),
            //#endif
            //#if (comments)
            Count("comments", 5_000),
            //#endif
        ];
        var command = new Command("seed", "Add made-up data, in Korean and English; not in Production.");
        foreach (var count in counts)
        {
            command.Add(count);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            host,
            counts.ToDictionary(count => count.Name[2..], count => parsed.GetValue(count), StringComparer.Ordinal),
            cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandHost host, Dictionary<string, int> counts, CancellationToken cancellationToken)
    {
        await using var app = host.Build();
        if (app.Environment.IsProduction())
        {
            throw new CommandFailedException(
                "Everybody can know the password of made-up users, so none are made in Production; "
                + "--environment Development is another environment.");
        }

        await using var scope = await CommandHost.OpenDatabaseAsync(app, cancellationToken);
        var users = scope.ServiceProvider.GetRequiredService<IFakeUsers>();
        if (counts["users"] == 0 && await users.FindAddressAsync(cancellationToken) is null)
        {
            throw new CommandFailedException("There are no made-up users yet who could write something: ask for --users, too.");
        }

        //#if (comments)
        var posts = scope.ServiceProvider.GetRequiredService<ISeedReferences<PostId>>();
        if (counts["posts"] == 0 && counts["comments"] > 0 && await posts.ListNewestAsync(1, cancellationToken) is [])
        {
            throw new CommandFailedException("There are no posts yet to comment on: ask for --posts, too.");
        }

        //#endif
        var seeders = scope.ServiceProvider.GetServices<ISeeder>().Where(seeder => counts.GetValueOrDefault(seeder.Name) > 0);
        await SeedProgress.ShowAsync(async progress =>
        {
            foreach (var seeder in seeders)
            {
                await seeder.SeedAsync(counts[seeder.Name], progress.Of(seeder.Name, counts[seeder.Name]), cancellationToken);
            }
        });
        Console.WriteLine($"Added {string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}"))}.");
        Console.WriteLine($"Sign in as {await users.FindAddressAsync(cancellationToken)} with the password \"{IFakeUsers.Password}\".");
    }

    private static Option<int> Count(string things, int usual) => new($"--{things}")
    {
        Description = $"How many {things} to add.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
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
}
