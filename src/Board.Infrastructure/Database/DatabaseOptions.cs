namespace Board.Infrastructure.Database;

/// <summary>The settings under <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Database";

    /// <summary>The name of the connection string.</summary>
    public const string ConnectionStringName = "Board";

    /// <summary>The kind of database.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// Whether the program migrates the schema when it starts. <see langword="null"/>: for SQLite and in Development.
    /// </summary>
    public bool? MigrateOnStartup { get; init; }

    /// <summary>Whether reads on any node of a Galera cluster see all earlier writes on other nodes.</summary>
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
