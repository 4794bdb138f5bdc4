using System.Reflection;
using Board.Application.Persistence;
using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Database.Schema;

/// <summary>Runs the program's migrations, and lists those that a database lacks.</summary>
public interface ISchemaMigrator
{
    /// <summary>Runs the missing migrations. Concurrent calls of several programs run one after the other.</summary>
    /// <returns>The number of migrations that were run.</returns>
    Task<int> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Lists the migrations that the database has not seen, oldest first. The schema is current when there are none, even if the
    /// database has seen migrations that this program does not know: a newer version has run them.
    /// </summary>
    /// <exception cref="ServiceUnavailableException">The database does not answer.</exception>
    Task<IReadOnlyList<string>> ListMissingAsync(CancellationToken cancellationToken);
}

internal sealed class SchemaMigrator(ISqlDialect dialect, DbSession db) : ISchemaMigrator
{
    /// <summary>All migrations of this program by version.</summary>
    private static readonly SortedList<long, string> Migrations = new(typeof(SchemaMigrator).Assembly
        .GetExportedTypes()
        .Where(type => type.IsDefined(typeof(MigrationAttribute)))
        .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Version, type => type.Name));

    public async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await MigrateLockedAsync(cancellationToken);
        }
        catch (Exception exception) when (dialect.IsUnavailable(exception))
        {
            throw DatabaseUnavailable.Because(exception);
        }
    }

    public async Task<IReadOnlyList<string>> ListMissingAsync(CancellationToken cancellationToken) =>
        ListMissing(await ListSeenAsync(cancellationToken));

    private const string SelectVersions = $"SELECT version FROM {SchemaVersions.Table}";

    private const string SelectNothing = "SELECT 1";

    private async Task<IEnumerable<long>> ListSeenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await db.ListAsync<long>(SelectVersions, new { }, cancellationToken);
        }
        catch (ServiceUnavailableException)
        {
            // If the database answers this, only the table of versions is missing: no migration has ever run.
            await db.FindAsync<int>(SelectNothing, new { }, cancellationToken);
            return [];
        }
    }

    private static List<string> ListMissing(IEnumerable<long> seen) =>
        [.. Migrations.ExceptBy(seen, migration => migration.Key).Select(migration => migration.Value)];

    private async Task<int> MigrateLockedAsync(CancellationToken cancellationToken)
    {
        await using var migrationLock = await dialect.LockForMigrationAsync(cancellationToken);

        // A container of its own: the runner is needed only here.
        await using var runner = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(builder => dialect.ConfigureMigrations(builder).ScanIn(typeof(SchemaMigrator).Assembly).For.Migrations())
            .AddScoped<IVersionTableMetaData, SchemaVersions>()
            .BuildServiceProvider(validateScopes: false);
        await using var scope = runner.CreateAsyncScope();
        dialect.PrepareMigrations(scope.ServiceProvider.GetRequiredService<IMigrationProcessor>());
        var missing = ListMissing(scope.ServiceProvider.GetRequiredService<IVersionLoader>().VersionInfo.AppliedMigrations());
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
        return missing.Count;
    }
}
