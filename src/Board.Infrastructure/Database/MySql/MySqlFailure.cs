using System.Net.Sockets;
using MySqlConnector;

namespace Board.Infrastructure.Database.MySql;

/// <summary>The kind of a failure of MySQL or MariaDB.</summary>
internal enum MySqlFailure
{
    /// <summary>The statement is wrong: a retry fails again.</summary>
    Defect,

    /// <summary>The server rolled back for a transient reason, such as a deadlock.</summary>
    Transient,

    /// <summary>This connection rejected the statement without running it; a new one may accept it, perhaps at another server.</summary>
    Rejected,

    /// <summary>The connection is lost; whether the statement was executed is unknown.</summary>
    Lost,

    /// <summary>The database cannot be used now.</summary>
    Unavailable,
}

/// <summary>Classifies the errors of the servers (MySQL 8.0 to 9, MariaDB 10.6 to 11) and of the proxies before them.</summary>
internal static class MySqlFailures
{
    /// <summary>Classifies what a statement, a commit or the opening of a connection failed with.</summary>
    public static MySqlFailure Classify(Exception exception) => exception switch
    {
        MySqlException mySql => Classify(mySql),
        _ => IsOfConnection(exception) ? MySqlFailure.Lost : MySqlFailure.Defect,
    };

    /// <summary>Classifies an error number. If the two servers use it differently, only one of the errors can occur here.</summary>
    public static MySqlFailure Classify(int number) => number switch
    {
        // Conflicts: row changed since the snapshot (MariaDB), lock timeout, deadlock, table altered since the snapshot, statement to
        // be prepared again, lock given up for DDL, group replication rolled back at commit.
        1020 or 1205 or 1213 or 1412 or 1615 or 1689 or 3101 => MySqlFailure.Transient,

        // The server is read-only: by an option, by its default for transactions, in recovery, as a replica, the schema alone.
        1036 or 1290 or 1792 or 1836 or 1874 or 1881 or 3989 => MySqlFailure.Rejected,

        // A Galera node without its cluster, an unknown prepared statement, a session that was idle too long.
        1047 or 1243 or 4031 => MySqlFailure.Rejected,

        // A missing privilege, an expired password: a session keeps the privileges that its account had at connect.
        1142 or 1143 or 1227 or 1820 => MySqlFailure.Rejected,

        // Shutdown, aborted, network errors, killed (MariaDB, MySQL), offline mode.
        1053 or 1152 or (>= 1154 and <= 1161) or 1184 or 1927 or 3032 or 3168 or 3169 or 6400 => MySqlFailure.Lost,

        // Connecting: too many, hosts that are blocked or not allowed, no handshake, TLS required.
        1040 or 1042 or 1043 or 1129 or 1130 or 1203 or 1251 or 3159 => MySqlFailure.Unavailable,

        // The account: wrong password, no database, over its limits, expired, locked (MySQL, MariaDB), blocked after failures, firewall.
        1044 or 1045 or 1226 or 1524 or 1698 or 1862 or 1873 or 3118 or 3879 or 3955 or 4150 or 4151 or 6444 => MySqlFailure.Unavailable,

        // Time limits: the driver's, filesort aborted, interrupted (KILL QUERY), of MariaDB, of MySQL.
        -1 or 1028 or 1317 or 1969 or 3024 => MySqlFailure.Unavailable,

        // Memory, threads, locks, prepared statements, packets, connection memory.
        1037 or 1038 or 1041 or 1135 or 1153 or 1206 or 1461 or 1637 or 3015 or 3170 or 4081 or 4082 => MySqlFailure.Unavailable,

        // Disk and files: full, unreadable, damaged, missing; commit or rollback failed.
        1016 or 1017 or 1021 or 1024 or 1026 or 1030 or 1033 or 1034 or 1114 or 1180 or 1181 or 1194 or 1195 or 1712 or 1812 or 1814 or 1877
            or 1932 or 3019 or 3100 => MySqlFailure.Unavailable,

        // The schema is behind or absent: database, column, table, view.
        1049 or 1054 or 1146 or 1356 => MySqlFailure.Unavailable,

        // A variable of the session that this server does not have (Database:CausalReads), no server behind ProxySQL.
        1193 or 9001 => MySqlFailure.Unavailable,

        _ => MySqlFailure.Defect,
    };

    private static MySqlFailure Classify(MySqlException exception) => exception switch
    {
        // The driver wraps what broke the connection.
        { ErrorCode: MySqlErrorCode.None, InnerException: MySqlException cause } => Classify(cause),
        { ErrorCode: MySqlErrorCode.None, InnerException: { } cause } when IsOfConnection(cause) => MySqlFailure.Lost,

        // Only the text tells that the server's socket does not exist, as before the server starts.
        { ErrorCode: MySqlErrorCode.None } when exception.Message.StartsWith("Cannot find Unix Socket", StringComparison.Ordinal) =>
            MySqlFailure.Unavailable,
        _ => Classify(exception.Number),
    };

    /// <summary>Whether a connection broke or is out of sync. The driver wraps this for statements only.</summary>
    private static bool IsOfConnection(Exception exception) =>
        exception is IOException or SocketException or ObjectDisposedException or MySqlProtocolException;
}
