using Board.Infrastructure.Database;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Database;

public sealed class DatabaseOptionsValidatorTests
{
    private const string Key = "ConnectionStrings:Board";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null)]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum.db")]
    [InlineData(DatabaseProvider.MySql, "Server=db;Database=forum;User=app;Password=secret")]
    public void A_usable_connection_is_accepted(DatabaseProvider provider, string? connectionString) =>
        Problem(provider, connectionString).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void MySql_needs_a_connection_string(string? connectionString) =>
        Problem(DatabaseProvider.MySql, connectionString).ShouldNotBeNull().ShouldStartWith($"{Key} ");

    [Fact]
    public void There_are_two_providers() =>
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
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:;Password=secret")]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=forum;Mode=Memory;Cache=Shared;Password=secret")]
    public void A_connection_string_of_no_use_is_named_and_not_repeated(DatabaseProvider provider, string connectionString)
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
