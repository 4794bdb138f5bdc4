using Board.Infrastructure.Database.Sqlite;
using Microsoft.Data.Sqlite;

namespace Board.UnitTests.Database;

public sealed class SqliteDialectTests
{
    [Fact]
    public void Settings_that_are_missing_from_the_connection_string_get_defaults()
    {
        var completed = Complete("Data Source=forum.db");

        completed.DataSource.ShouldBe("forum.db");
        completed.DefaultTimeout.ShouldBe(1);
        completed.ForeignKeys.ShouldBe(true);
    }

    [Theory]
    [InlineData("Default Timeout=30")]
    [InlineData("Command Timeout=30")]
    public void Settings_of_the_connection_string_are_kept_however_they_are_spelt(string setting)
    {
        var completed = Complete($"Data Source=forum.db;Pooling=false;{setting}");

        completed.DefaultTimeout.ShouldBe(30);
        completed.Pooling.ShouldBe(false);
    }

    [Fact]
    public void Connections_do_not_share_a_cache() =>
        Complete("Data Source=forum.db;Cache=Shared").Cache.ShouldBe(SqliteCacheMode.Default);

    [Fact]
    public void Foreign_keys_are_always_checked() => Complete("Data Source=forum.db;Foreign Keys=false").ForeignKeys.ShouldBe(true);

    [Theory]
    [InlineData("")]
    [InlineData(";Mode=ReadWriteCreate")]
    public void A_file_is_never_created_by_opening_it(string setting) =>
        Complete($"Data Source=forum.db{setting}").Mode.ShouldBe(SqliteOpenMode.ReadWrite);

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY, "database is locked", true)]
    [InlineData(SQLitePCL.raw.SQLITE_PROTOCOL, "locking protocol", true)]
    [InlineData(SQLitePCL.raw.SQLITE_CANTOPEN, "unable to open database file", true)]
    [InlineData(SQLitePCL.raw.SQLITE_PERM, "access permission denied", true)]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, "attempt to write a readonly database", true)]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR, "disk I/O error", true)]
    [InlineData(SQLitePCL.raw.SQLITE_FULL, "database or disk is full", true)]
    [InlineData(SQLitePCL.raw.SQLITE_NOMEM, "out of memory", true)]
    [InlineData(SQLitePCL.raw.SQLITE_CORRUPT, "database disk image is malformed", true)]
    [InlineData(SQLitePCL.raw.SQLITE_NOTADB, "file is not a database", true)]
    [InlineData(SQLitePCL.raw.SQLITE_ERROR, "no such table: posts", true)]
    [InlineData(SQLitePCL.raw.SQLITE_ERROR, "no such column: new", true)]
    [InlineData(SQLitePCL.raw.SQLITE_ERROR, "table posts has no column named new", true)]
    [InlineData(SQLitePCL.raw.SQLITE_ERROR, "near \"SELCT\": syntax error", false)]
    [InlineData(SQLitePCL.raw.SQLITE_CONSTRAINT, "UNIQUE constraint failed: users.email", false)]
    [InlineData(SQLitePCL.raw.SQLITE_MISUSE, "bad parameter or other API misuse", false)]
    public void A_file_error_is_unavailable_and_a_wrong_statement_is_not(int code, string message, bool isUnavailable)
    {
        using var dialect = new SqliteDialect("Data Source=forum.db");

        dialect.IsUnavailable(new SqliteException(message, code)).ShouldBe(isUnavailable);
    }

    [Fact]
    public void Completing_a_connection_string_is_idempotent()
    {
        var once = SqliteDialect.Complete("Data Source=forum.db");

        SqliteDialect.Complete(once).ShouldBe(once);
    }

    private static SqliteConnectionStringBuilder Complete(string connectionString) => new(SqliteDialect.Complete(connectionString));
}
