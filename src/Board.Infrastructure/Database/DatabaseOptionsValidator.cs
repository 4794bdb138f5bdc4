using Board.Infrastructure.Database.MySql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using MySqlConnector;

namespace Board.Infrastructure.Database;

internal sealed class DatabaseOptionsValidator(IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var connectionString = configuration.GetConnectionString(DatabaseOptions.ConnectionStringName);
        if (!Enum.IsDefined(options.Provider))
        {
            return ValidateOptionsResult.Fail("Database:Provider must be Sqlite or MySql.");
        }

        if (options.CausalReads && options.Provider is not DatabaseProvider.MySql)
        {
            return ValidateOptionsResult.Fail("Database:CausalReads is for clusters, which Database:Provider=MySql can be.");
        }

        try
        {
            var problem = options.Provider is DatabaseProvider.MySql ? MySqlProblem(connectionString) : SqliteProblem(connectionString);
            return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"ConnectionStrings:Board {problem}.");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException
            or NotSupportedException or InvalidOperationException)
        {
            // The driver's message is left out: it can quote the part of the string that holds the password.
            return ValidateOptionsResult.Fail(
                $"ConnectionStrings:Board is not a connection string for Database:Provider={options.Provider}.");
        }
    }

    private static string? MySqlProblem(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return "is missing: Database:Provider=MySql needs one";
        }

        var builder = new MySqlConnectionStringBuilder(MySqlDialect.Complete(connectionString));
        return builder switch
        {
            { Server.Length: 0 } => "names no Server",
            { Database.Length: 0 } => "names no Database",
            { Port: 0 or > ushort.MaxValue } => "has a Port that is not from 1 to 65535",
            { MaximumPoolSize: 0 } => "has a Maximum Pool Size of 0",
            _ when builder.MinimumPoolSize > builder.MaximumPoolSize => "has a Minimum Pool Size above its Maximum Pool Size",
            _ => DriverProblem(builder.ConnectionString),
        };
    }

    /// <summary>Lets the driver judge the rest, as it does before it connects.</summary>
    private static string? DriverProblem(string connectionString)
    {
        try
        {
            using var pool = new MySqlDataSource(connectionString);
        }
        catch (MySqlException)
        {
            // The socket of a server that has not started yet.
        }

        return null;
    }

    private static string? SqliteProblem(string? connectionString)
    {
        // The default is a file in the data folder.
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return null;
        }

        var builder = new SqliteConnectionStringBuilder(connectionString);
        return builder switch
        {
            { DataSource: var path } when string.IsNullOrWhiteSpace(path) => "names no Data Source, which is the path of a file",

            // Each connection would have a database of its own, or all would lose it when the program ends.
            { Mode: SqliteOpenMode.Memory } or { DataSource: ":memory:" } =>
                "must name a file: a database in memory is gone when the program ends",
            { DataSource: var path } when path.StartsWith("file:", StringComparison.OrdinalIgnoreCase) =>
                "must name a file by its path, not by a URI (file:)",
            { DataSource: var path } when path.StartsWith('|') => "must name a file by its path: there is no |DataDirectory|",
            { DataSource: var path } when Directory.Exists(path) => "names a folder, not a file",
            { Mode: SqliteOpenMode.ReadOnly } => "has Mode=ReadOnly, and the program has to write",
            { Password.Length: > 0 } => "has a Password, and files of SQLite are not encrypted here",
            { Vfs: { Length: > 0 } } => "has a Vfs: only the default one locks and keeps the file as the program needs it",
            { DefaultTimeout: < 0 } => "has a Default Timeout below 0",
            _ => null,
        };
    }
}
