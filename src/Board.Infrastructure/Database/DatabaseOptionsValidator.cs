using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

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

        if (options.Provider is DatabaseProvider.MySql && string.IsNullOrWhiteSpace(connectionString))
        {
            return ValidateOptionsResult.Fail("ConnectionStrings:Board is missing: Database:Provider=MySql needs one.");
        }

        try
        {
            _ = options.Provider is DatabaseProvider.MySql
                ? MySqlDialect.Complete(connectionString!)
                : SqliteDialect.Complete(connectionString ?? "");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            // The driver's message is left out: it can quote the part of the string that holds the password.
            return ValidateOptionsResult.Fail($"ConnectionStrings:Board is not a connection string for Database:Provider={options.Provider}.");
        }

        return ValidateOptionsResult.Success;
    }
}
