using Board.Infrastructure.Database.MySql;
using MySqlConnector;

namespace Board.UnitTests.Database;

public sealed class MySqlDialectTests
{
    [Fact]
    public void Settings_that_are_missing_from_the_connection_string_get_defaults()
    {
        var completed = Complete("Server=db;Database=forum;User=app;Password=secret");

        completed.ConnectionReset.ShouldBeFalse();
        completed.ConnectionTimeout.ShouldBe(3u);
        completed.DefaultCommandTimeout.ShouldBe(3u);
        completed.CancellationTimeout.ShouldBe(-1);
        completed.MaximumPoolSize.ShouldBe(16u);
        completed.ApplicationName.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_it_says_about_the_server_is_kept()
    {
        var completed = Complete("Server=db;Port=3307;Database=forum;User=app;Password=\"se;cr'et\";SslMode=Required");

        completed.Server.ShouldBe("db");
        completed.Port.ShouldBe(3307u);
        completed.Database.ShouldBe("forum");
        completed.UserID.ShouldBe("app");
        completed.Password.ShouldBe("se;cr'et");
        completed.SslMode.ShouldBe(MySqlSslMode.Required);
    }

    [Theory]
    [InlineData("Connection Reset=true;Connection Timeout=15;Default Command Timeout=30;Cancellation Timeout=2;Maximum Pool Size=100")]
    [InlineData("ConnectionReset=true;Connect Timeout=15;Command Timeout=30;CancellationTimeout=2;Max Pool Size=100")]
    public void Settings_of_the_connection_string_are_kept_however_they_are_spelt(string settings)
    {
        var completed = Complete($"Server=db;{settings};Application Name=mine");

        completed.ConnectionReset.ShouldBeTrue();
        completed.ConnectionTimeout.ShouldBe(15u);
        completed.DefaultCommandTimeout.ShouldBe(30u);
        completed.CancellationTimeout.ShouldBe(2);
        completed.MaximumPoolSize.ShouldBe(100u);
        completed.ApplicationName.ShouldBe("mine");
    }

    [Fact]
    public void A_setting_that_equals_the_drivers_default_is_kept() =>
        Complete("Server=db;Connection Reset=true;Default Command Timeout=30").DefaultCommandTimeout.ShouldBe(30u);

    [Fact]
    public void The_maximum_pool_size_is_not_below_the_minimum_pool_size() =>
        Complete("Server=db;Minimum Pool Size=20").MaximumPoolSize.ShouldBe(20u);

    [Theory]
    [InlineData("")]
    [InlineData(
        ";GuidFormat=Char36;OldGuids=true;DateTimeKind=Local;AllowZeroDateTime=true;ConvertZeroDateTime=true;TreatTinyAsBoolean=false"
        + ";NoBackslashEscapes=true;AllowUserVariables=true;UseAffectedRows=true")]
    public void Settings_that_change_the_meaning_of_statements_are_overridden(string settings)
    {
        var completed = Complete($"Server=db{settings}");

        completed.GuidFormat.ShouldBe(MySqlGuidFormat.None);
        completed.OldGuids.ShouldBeFalse();
        completed.DateTimeKind.ShouldBe(MySqlDateTimeKind.Unspecified);
        completed.AllowZeroDateTime.ShouldBeFalse();
        completed.ConvertZeroDateTime.ShouldBeFalse();
        completed.TreatTinyAsBoolean.ShouldBeTrue();
        completed.NoBackslashEscapes.ShouldBeFalse();
        completed.AllowUserVariables.ShouldBeFalse();
        completed.UseAffectedRows.ShouldBeFalse();
    }

    [Fact]
    public void Completing_a_connection_string_is_idempotent()
    {
        var once = MySqlDialect.Complete("Server=db;Password=secret");

        MySqlDialect.Complete(once).ShouldBe(once);
    }

    private static MySqlConnectionStringBuilder Complete(string connectionString) => new(MySqlDialect.Complete(connectionString));
}
