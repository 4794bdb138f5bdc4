using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary>
/// Settings of the database driver. They must equal those of <c>MySqlDialect.Complete</c>: the floor shows the cost of the layers above
/// the driver, not of other driver settings.
/// </summary>
internal static class DriverSettings
{
    public static string Complete(string connectionString) =>
        new MySqlConnectionStringBuilder(connectionString)
        {
            GuidFormat = MySqlGuidFormat.None,
            ConnectionReset = false,
            ConnectionTimeout = 3,
            DefaultCommandTimeout = 3,
            CancellationTimeout = -1,
            MaximumPoolSize = 16,
            ApplicationName = "floor",
        }.ConnectionString;
}
