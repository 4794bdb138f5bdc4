namespace Board.Infrastructure.Database;

/// <summary>The settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Where they are in the configuration.</summary>
    public const string Section = "Database";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Board";

    /// <summary>Which kind of database it is.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// Whether the program brings the schema up to date when it starts. <see langword="null"/>: for SQLite and in Development.
    /// </summary>
    public bool? MigrateOnStartup { get; init; }

    /// <summary>Whether what was written through one node of a Galera cluster is seen at once through every other.</summary>
    public bool CausalReads { get; init; }
}

/// <summary>The kinds of databases.</summary>
public enum DatabaseProvider
{
    /// <summary>A file, for development and small installations.</summary>
    Sqlite,

    /// <summary>MySQL 8.0 and later, MariaDB 10.6 and later.</summary>
    MySql,
}
