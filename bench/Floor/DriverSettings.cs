using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary>
/// The settings of the database driver. They must be those of <c>MySqlDialect.Complete</c>: the floor shows what the layers above
/// the driver cost, not what the driver could be told to do faster.
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
