using System.Net.Sockets;
using System.Reflection;
using Board.Infrastructure.Database.MySql;
using MySqlConnector;

namespace Board.UnitTests.Database;

/// <summary>The classification of the servers' errors, with their official names.</summary>
public sealed class MySqlFailuresTests
{
    [Theory]
    [InlineData(1020, "ER_CHECKREAD")]
    [InlineData(1205, "ER_LOCK_WAIT_TIMEOUT")]
    [InlineData(1213, "ER_LOCK_DEADLOCK")]
    [InlineData(1412, "ER_TABLE_DEF_CHANGED")]
    [InlineData(1615, "ER_NEED_REPREPARE")]
    [InlineData(1689, "ER_LOCK_ABORTED")]
    [InlineData(3101, "ER_TRANSACTION_ROLLBACK_DURING_COMMIT")]
    public void A_conflict_is_transient(int number, string name) => MySqlFailures.Classify(number).ShouldBe(MySqlFailure.Transient, name);

    [Theory]
    [InlineData(1036, "ER_OPEN_AS_READONLY")]
    [InlineData(1290, "ER_OPTION_PREVENTS_STATEMENT")]
    [InlineData(1792, "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION")]
    [InlineData(1836, "ER_READ_ONLY_MODE")]
    [InlineData(1874, "ER_INNODB_READ_ONLY")]
    [InlineData(1881, "ER_INNODB_FORCED_RECOVERY")]
    [InlineData(3989, "ER_SCHEMA_READ_ONLY")]
    [InlineData(1047, "ER_UNKNOWN_COM_ERROR of a Galera node that has lost its cluster")]
    [InlineData(1243, "ER_UNKNOWN_STMT_HANDLER")]
    [InlineData(1142, "ER_TABLEACCESS_DENIED_ERROR")]
    [InlineData(1143, "ER_COLUMNACCESS_DENIED_ERROR")]
    [InlineData(1227, "ER_SPECIFIC_ACCESS_DENIED_ERROR")]
    [InlineData(1820, "ER_MUST_CHANGE_PASSWORD")]
    [InlineData(4031, "ER_CLIENT_INTERACTION_TIMEOUT")]
    public void A_statement_that_the_server_did_not_run_is_rejected(int number, string name) =>
        MySqlFailures.Classify(number).ShouldBe(MySqlFailure.Rejected, name);

    [Theory]
    [InlineData(1053, "ER_SERVER_SHUTDOWN")]
    [InlineData(1152, "ER_ABORTING_CONNECTION")]
    [InlineData(1154, "ER_NET_READ_ERROR_FROM_PIPE")]
    [InlineData(1158, "ER_NET_READ_ERROR")]
    [InlineData(1159, "ER_NET_READ_INTERRUPTED")]
    [InlineData(1160, "ER_NET_ERROR_ON_WRITE")]
    [InlineData(1161, "ER_NET_WRITE_INTERRUPTED")]
    [InlineData(1184, "ER_NEW_ABORTING_CONNECTION")]
    [InlineData(1927, "ER_CONNECTION_KILLED of MariaDB")]
    [InlineData(3032, "ER_SERVER_OFFLINE_MODE")]
    [InlineData(3168, "ER_SERVER_ISNT_AVAILABLE")]
    [InlineData(3169, "ER_SESSION_WAS_KILLED")]
    [InlineData(6400, "ER_SERVER_OFFLINE_MODE_REASON")]
    public void A_connection_that_the_server_closes_is_lost(int number, string name) =>
        MySqlFailures.Classify(number).ShouldBe(MySqlFailure.Lost, name);

    [Theory]
    [InlineData(1040, "ER_CON_COUNT_ERROR")]
    [InlineData(1042, "ER_BAD_HOST_ERROR")]
    [InlineData(1129, "ER_HOST_IS_BLOCKED")]
    [InlineData(1130, "ER_HOST_NOT_PRIVILEGED")]
    [InlineData(1203, "ER_TOO_MANY_USER_CONNECTIONS")]
    [InlineData(3159, "ER_SECURE_TRANSPORT_REQUIRED")]
    [InlineData(1044, "ER_DBACCESS_DENIED_ERROR")]
    [InlineData(1045, "ER_ACCESS_DENIED_ERROR")]
    [InlineData(1226, "ER_USER_LIMIT_REACHED")]
    [InlineData(1698, "ER_ACCESS_DENIED_NO_PASSWORD_ERROR")]
    [InlineData(1862, "ER_MUST_CHANGE_PASSWORD_LOGIN")]
    [InlineData(3118, "ER_ACCOUNT_HAS_BEEN_LOCKED of MySQL")]
    [InlineData(4151, "ER_ACCOUNT_HAS_BEEN_LOCKED of MariaDB")]
    [InlineData(3955, "ER_USER_ACCESS_DENIED_FOR_USER_ACCOUNT_BLOCKED_BY_PASSWORD_LOCK of MySQL")]
    [InlineData(4150, "ER_USER_IS_BLOCKED of MariaDB")]
    public void A_server_that_rejects_the_account_is_unavailable(int number, string name) =>
        MySqlFailures.Classify(number).ShouldBe(MySqlFailure.Unavailable, name);

    [Theory]
    [InlineData((int)MySqlErrorCode.CommandTimeoutExpired, "the driver's timeout")]
    [InlineData((int)MySqlErrorCode.UnableToConnectToHost, "no server")]
    [InlineData(1028, "ER_FILSORT_ABORT")]
    [InlineData(1317, "ER_QUERY_INTERRUPTED")]
    [InlineData(1969, "ER_STATEMENT_TIMEOUT of MariaDB")]
    [InlineData(3024, "ER_QUERY_TIMEOUT of MySQL")]
    [InlineData(1037, "ER_OUTOFMEMORY")]
    [InlineData(1038, "ER_OUT_OF_SORTMEMORY")]
    [InlineData(1041, "ER_OUT_OF_RESOURCES")]
    [InlineData(1135, "ER_CANT_CREATE_THREAD")]
    [InlineData(1153, "ER_NET_PACKET_TOO_LARGE")]
    [InlineData(1206, "ER_LOCK_TABLE_FULL")]
    [InlineData(1461, "ER_MAX_PREPARED_STMT_COUNT_REACHED")]
    [InlineData(1637, "ER_TOO_MANY_CONCURRENT_TRXS")]
    [InlineData(4082, "ER_DA_CONN_LIMIT")]
    [InlineData(1021, "ER_DISK_FULL")]
    [InlineData(1026, "ER_ERROR_ON_WRITE")]
    [InlineData(1030, "ER_GET_ERRNO")]
    [InlineData(1114, "ER_RECORD_FILE_FULL")]
    [InlineData(1180, "ER_ERROR_DURING_COMMIT")]
    [InlineData(1194, "ER_CRASHED_ON_USAGE")]
    [InlineData(1712, "ER_INDEX_CORRUPT")]
    [InlineData(1812, "ER_TABLESPACE_MISSING")]
    [InlineData(1932, "ER_NO_SUCH_TABLE_IN_ENGINE")]
    [InlineData(3100, "ER_RUN_HOOK_ERROR")]
    [InlineData(1049, "ER_BAD_DB_ERROR")]
    [InlineData(1054, "ER_BAD_FIELD_ERROR")]
    [InlineData(1146, "ER_NO_SUCH_TABLE")]
    [InlineData(1356, "ER_VIEW_INVALID")]
    [InlineData(1193, "ER_UNKNOWN_SYSTEM_VARIABLE")]
    [InlineData(9001, "ProxySQL reaches no server")]
    public void A_server_at_its_limits_is_unavailable(int number, string name) =>
        MySqlFailures.Classify(number).ShouldBe(MySqlFailure.Unavailable, name);

    [Theory]
    [InlineData(1048, "ER_BAD_NULL_ERROR")]
    [InlineData(1062, "ER_DUP_ENTRY")]
    [InlineData(1064, "ER_PARSE_ERROR")]
    [InlineData(1366, "ER_TRUNCATED_WRONG_VALUE_FOR_FIELD")]
    [InlineData(1406, "ER_DATA_TOO_LONG")]
    [InlineData(1452, "ER_NO_REFERENCED_ROW_2")]
    [InlineData(0, "an error of the driver, such as a parameter that was not given")]
    public void A_wrong_statement_is_a_defect(int number, string name) =>
        MySqlFailures.Classify(number).ShouldBe(MySqlFailure.Defect, name);

    [Fact]
    public void A_broken_connection_is_recognised_in_bare_and_wrapped_exceptions()
    {
        Exception[] causes = [new IOException(), new SocketException(), new ObjectDisposedException("stream")];

        causes.ShouldAllBe(cause => MySqlFailures.Classify(cause) == MySqlFailure.Lost);
        causes.ShouldAllBe(cause => MySqlFailures.Classify(Failure("Failed to read the result set.", cause)) == MySqlFailure.Lost);
    }

    [Fact]
    public void A_missing_socket_means_that_the_server_is_unavailable()
    {
        using var connection = new MySqlConnection("Server=/no/such/socket;Database=forum");

        var failure = Should.Throw<MySqlException>(connection.Open);

        MySqlFailures.Classify(failure).ShouldBe(MySqlFailure.Unavailable);
    }

    [Fact]
    public void Another_exception_is_a_defect() => MySqlFailures.Classify(new InvalidOperationException()).ShouldBe(MySqlFailure.Defect);

    /// <summary>The driver's own failure, whose constructor is not public.</summary>
    private static MySqlException Failure(string message, Exception cause) => (MySqlException)Activator.CreateInstance(
        typeof(MySqlException), BindingFlags.NonPublic | BindingFlags.Instance, binder: null, [message, cause], culture: null)!;
}
