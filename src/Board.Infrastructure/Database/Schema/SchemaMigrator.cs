using System.Reflection;
using Board.Application.Persistence;
using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Database.Schema;

/// <summary>Brings the schema up to date, and tells whether it is.</summary>
public interface ISchemaMigrator
{
    /// <summary>Runs the migrations that this database has not seen. Several programs may do so at once: one works, the others wait.</summary>
    /// <returns>How many it ran.</returns>
    Task<int> MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Whether the database answers and has seen every migration.</summary>
    Task<bool> IsCurrentAsync(CancellationToken cancellationToken);
}

internal sealed class SchemaMigrator(ISqlDialect dialect, DbSession db) : ISchemaMigrator
{
    private static readonly long LatestVersion = typeof(SchemaMigrator).Assembly
        .GetExportedTypes()
        .Max(type => type.GetCustomAttribute<MigrationAttribute>()?.Version ?? 0);

    private const string SelectVersion = $"SELECT MAX(version) FROM {SchemaVersions.Table}";

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

    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await db.FindAsync<long?>(SelectVersion, new { }, cancellationToken) >= LatestVersion;
        }
        catch (ServiceUnavailableException)
        {
            return false;
        }
    }

    private async Task<int> MigrateLockedAsync(CancellationToken cancellationToken)
    {
        await using var migrationLock = await dialect.LockForMigrationAsync(cancellationToken);

        // A container of its own: the runner is needed for a moment only.
        await using var runner = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(builder => dialect.ConfigureMigrations(builder).ScanIn(typeof(SchemaMigrator).Assembly).For.Migrations())
            .AddScoped<IVersionTableMetaData, SchemaVersions>()
            .BuildServiceProvider(validateScopes: false);
        await using var scope = runner.CreateAsyncScope();
        dialect.PrepareMigrations(scope.ServiceProvider.GetRequiredService<IMigrationProcessor>());
        var seen = scope.ServiceProvider.GetRequiredService<IVersionLoader>().VersionInfo.AppliedMigrations().ToHashSet();
        var missing = scope.ServiceProvider.GetRequiredService<IMigrationInformationLoader>().LoadMigrations().Keys.Count(version => !seen.Contains(version));
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
        return missing;
    }
}
