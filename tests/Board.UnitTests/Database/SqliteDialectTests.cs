using Board.Infrastructure.Database;
using Microsoft.Data.Sqlite;

namespace Board.UnitTests.Database;

public sealed class SqliteDialectTests
{
    [Fact]
    public void What_the_connection_string_leaves_open_is_filled_in()
    {
        var completed = Complete("Data Source=forum.db");

        completed.DataSource.ShouldBe("forum.db");
        completed.DefaultTimeout.ShouldBe(1);
        completed.ForeignKeys.ShouldBe(true);
    }

    [Theory]
    [InlineData("Default Timeout=30")]
    [InlineData("Command Timeout=30")]
    public void What_it_says_itself_is_kept_however_the_setting_is_spelt(string setting)
    {
        var completed = Complete($"Data Source=forum.db;Cache=Shared;Password=secret;{setting}");

        completed.DefaultTimeout.ShouldBe(30);
        completed.Cache.ShouldBe(SqliteCacheMode.Shared);
        completed.Password.ShouldBe("secret");
    }

    [Fact]
    public void Foreign_keys_are_always_checked() => Complete("Data Source=forum.db;Foreign Keys=false").ForeignKeys.ShouldBe(true);

    [Fact]
    public void Completing_twice_is_completing_once()
    {
        var once = SqliteDialect.Complete("Data Source=forum.db");

        SqliteDialect.Complete(once).ShouldBe(once);
    }

    private static SqliteConnectionStringBuilder Complete(string connectionString) => new(SqliteDialect.Complete(connectionString));
}
