using Board.Infrastructure.Database;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Database;

public sealed class DatabaseOptionsValidatorTests
{
    private const string Key = "ConnectionStrings:Board";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null)]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Mode=ReadWriteCreate;Password=")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;User=app;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=/run/no/such/socket;Database=forum;User=app;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;User=app;Password=secret;Minimum Pool Size=20")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;User=app;Password=secret;OldGuids=true")]
    public void A_usable_connection_is_accepted(DatabaseProvider provider, string? connectionString) =>
        Problem(provider, connectionString).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void MySql_needs_a_connection_string(string? connectionString) =>
        Problem(DatabaseProvider.MySql, connectionString).ShouldNotBeNull().ShouldStartWith($"{Key} ");

    [Fact]
    public void A_provider_that_is_not_defined_is_rejected() =>
        Problem((DatabaseProvider)7, connectionString: null).ShouldNotBeNull().ShouldStartWith("Database:Provider ");

    [Theory]
    [InlineData(DatabaseProvider.MySql, "Server=db;Password=se'cret;Password")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Data=secret")]
    [InlineData(DatabaseProvider.MySql, "secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Port=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Port=99999999999;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Connection Timeout=-1;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;SslMode=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Connection Reset=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Server=db;Password=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Mode=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Default Timeout=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Default Timeout=99999999999;Password=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Foreign Keys=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Pooling=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;User=app;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Database=forum;User=app;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=;Database=forum;User=app;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Port=0;Database=forum;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Port=70000;Database=forum;Password=secret")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;Password=secret;Maximum Pool Size=0")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;Password=secret;Minimum Pool Size=5;Maximum Pool Size=4")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;Password=secret;Protocol=SharedMemory")]
    [InlineData(DatabaseProvider.MySql, "Server=/run/db;Database=forum;Password=secret;Load Balance=FailOver")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;Password=secret;Tls Cipher Suites=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:;Password=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Password=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=' '")]
    [InlineData(DatabaseProvider.Sqlite, "Default Timeout=5")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=file::memory:?cache=shared")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=file:forum?mode=memory&cache=shared")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=FILE:forum.db?vfs=memdb")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=file:forum.db")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=file:///var/lib/forum.db")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=|DataDirectory|forum.db")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=.")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Mode=ReadOnly")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Vfs=memdb")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Vfs=unix-none")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db;Default Timeout=-1")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum;Mode=Memory;Cache=Shared;Password=secret")]
    public void An_unusable_connection_string_is_rejected_without_repeating_it(DatabaseProvider provider, string connectionString)
    {
        var sentence = Problem(provider, connectionString).ShouldNotBeNull();

        sentence.ShouldStartWith($"{Key} ");
        sentence.ShouldNotContain("secret");
    }

    private static string? Problem(DatabaseProvider provider, string? connectionString)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [Key] = connectionString })
            .Build();
        return new DatabaseOptionsValidator(configuration).Validate(name: null, new DatabaseOptions { Provider = provider }).FailureMessage;
    }
}
