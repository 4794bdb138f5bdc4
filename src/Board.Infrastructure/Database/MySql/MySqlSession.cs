namespace Board.Infrastructure.Database.MySql;

/// <summary>
/// Sets up a session, in one round trip, so that no default of the server, no default of the account and no <c>init_connect</c> changes
/// what a statement means. Pooled connections are not reset afterwards, because no statement of the program changes the session.
/// </summary>
/// <remarks>
/// Left as they are: what limits a statement or a wait without changing its meaning (<c>max_statement_time</c>,
/// <c>max_execution_time</c>, <c>innodb_lock_wait_timeout</c>: such a failure is answered with 503), what the optimizer decides by, what
/// only MyISAM heeds, and what no statement here uses (languages, rounding, recursion). Comments that begin with <c>!</c> are run by
/// one server and skipped by the other: <c>M!</c> by MariaDB, <c>!8…</c> by MySQL.
/// </remarks>
internal static class MySqlSession
{
    /// <summary>For every connection.</summary>
    /// <remarks>
    /// <c>autocommit</c> is first, as it ends a transaction that <c>init_connect</c> has left open. <c>completion_type</c> would begin
    /// another transaction after each commit, or end the session. Without <c>unique_checks</c> duplicates are stored. The mode
    /// <c>TRADITIONAL</c> stores a value as it is or fails; what it leaves out would change how texts and operators are read.
    /// </remarks>
    public const string SetUp =
        """
        SET autocommit = 1, completion_type = 0, sql_mode = 'TRADITIONAL', time_zone = '+00:00', unique_checks = 1, foreign_key_checks = 1,
            sql_safe_updates = 0, sql_auto_is_null = 0, sql_select_limit = 18446744073709551615, sql_big_selects = 1,
            group_concat_max_len = 1048576, max_sort_length = 1024, NAMES utf8mb4 COLLATE utf8mb4_bin
            /*M! , check_constraint_checks = 1, sql_if_exists = 0 */;
        SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE;
        """;

    /// <summary>Beside that for migrations, which take long: no time limit for a statement or for a session that waits.</summary>
    public const string AllowLongWork =
        "SET wait_timeout = 28800 /*M! , max_statement_time = 0, idle_transaction_timeout = 0 */ /*!80000 , max_execution_time = 0 */;";

    /// <summary>
    /// Beside that for <c>Database:CausalReads</c>: before a transaction, or a statement outside of one, a Galera node waits until it
    /// has applied what any node committed. Within a transaction no statement can ask for it. The 7 is reads (1), updates and
    /// deletes (2), and inserts (4).
    /// </summary>
    public const string WaitForOtherNodes = "SET wsrep_sync_wait = 7;";
}
