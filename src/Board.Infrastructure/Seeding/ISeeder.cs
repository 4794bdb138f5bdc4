namespace Board.Infrastructure.Seeding;

/// <summary>
/// Fills a module's tables with fake data, for development and demonstrations. Seeders run in the order of their registration, so each
/// finds what the modules before it have added.
/// </summary>
public interface ISeeder
{
    /// <summary>What it adds, in one word, such as <c>posts</c>: its option on the command line (one line in <c>SeedCommand</c>).</summary>
    string Name { get; }

    /// <summary>Adds rows.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="progress">Receives the number of rows stored since the last report.</param>
    /// <param name="cancellationToken">Cancels between two transactions.</param>
    Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken);
}
