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

        if (options.Provider is DatabaseProvider.MySql && string.IsNullOrWhiteSpace(connectionString))
        {
            return ValidateOptionsResult.Fail("ConnectionStrings:Board is missing: Database:Provider=MySql needs one.");
        }

        try
        {
            return options.Provider is DatabaseProvider.MySql ? ValidateMySql(connectionString!) : ValidateSqlite(connectionString ?? "");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            // The driver's message is left out: it can quote the part of the string that holds the password.
            return ValidateOptionsResult.Fail($"ConnectionStrings:Board is not a connection string for Database:Provider={options.Provider}.");
        }
    }

    private static ValidateOptionsResult ValidateMySql(string connectionString) =>
        new MySqlConnectionStringBuilder(MySqlDialect.Complete(connectionString)).Database.Length > 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("ConnectionStrings:Board names no Database.");

    private static ValidateOptionsResult ValidateSqlite(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(SqliteDialect.Complete(connectionString));

        // Each connection would have a database of its own.
        return builder.Mode is SqliteOpenMode.Memory || string.Equals(builder.DataSource, ":memory:", StringComparison.Ordinal)
            ? ValidateOptionsResult.Fail("ConnectionStrings:Board must name a file: a database in memory is gone with its connection.")
            : ValidateOptionsResult.Success;
    }
}
