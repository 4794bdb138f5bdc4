namespace Board.Infrastructure.Seeding;

/// <summary>
/// Fills a module's tables with fake data, for development and demonstrations. It declares its name with <see cref="SeederAttribute"/>
/// and what it refers to with <see cref="SeedNeedsAttribute"/>; nothing else lists it.
/// </summary>
public interface ISeeder
{
    /// <summary>Whether there are rows that other seeders can refer to.</summary>
    Task<bool> HasRowsAsync(CancellationToken cancellationToken);

    /// <summary>Adds rows.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="progress">Receives the number of rows stored since the last report.</param>
    /// <param name="cancellationToken">Cancels between two transactions.</param>
    Task SeedAsync(int count, IProgress<int> progress, CancellationToken cancellationToken);
}
