namespace Board.Application.Seeding;

/// <summary>
/// Fills a module's tables with made-up data, for development and demonstrations. Seeders run in the order of their
/// registration, so each finds what the modules before it have made.
/// </summary>
public interface ISeeder
{
    /// <summary>What it makes, in one word, which is also its option on the command line (one line in <c>SeedCommand</c>): <c>posts</c>.</summary>
    string Name { get; }

    /// <summary>Stores so many more.</summary>
    /// <param name="count">How many.</param>
    /// <param name="progress">Told, again and again, how many have been stored since it was told last.</param>
    /// <param name="cancellationToken">Stops between two transactions: what is stored by then is whole.</param>
    Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken);
}
