namespace Board.Infrastructure.Database.MySql;

/// <summary>
/// Sets up a session, in one round trip, so that defaults of the server or the account and <c>init_connect</c> cannot change what a
/// statement means. Pooled connections are not reset afterwards, because no statement of the program changes the session.
/// </summary>
/// <remarks>
/// Does not change limits on statements and waits (<c>max_statement_time</c>, <c>max_execution_time</c>, <c>innodb_lock_wait_timeout</c>:
/// exceeding one is answered with 503), settings of the optimizer, settings of MyISAM, and settings for features that no statement uses
/// (languages, rounding, recursion). Comments that begin with <c>M!</c> are executed by MariaDB only, with <c>!8…</c> by MySQL only. A
/// number after <c>M!</c> is the first version that executes it.
/// </remarks>
internal static class MySqlSession
{
    /// <summary>The statement for every connection.</summary>
    /// <remarks>
    /// <c>autocommit</c> is first, because it ends a transaction that <c>init_connect</c> has left open. <c>completion_type</c> could begin
    /// another transaction after each commit, or end the session. Without <c>unique_checks</c> duplicates could be stored. The mode
    /// <c>TRADITIONAL</c> makes invalid values fail; the modes that it omits would change the meaning of texts and operators.
    /// With <c>innodb_snapshot_isolation</c>, the default since MariaDB 11.6.2, locking a row that was changed since the first read of the
    /// transaction fails (1020); without it, the lock is taken and the current row is read, as on other servers.
    /// </remarks>
    public const string SetUp =
        """
        SET autocommit = 1, completion_type = 0, sql_mode = 'TRADITIONAL', time_zone = '+00:00', unique_checks = 1, foreign_key_checks = 1,
            sql_safe_updates = 0, sql_auto_is_null = 0, sql_select_limit = 18446744073709551615, sql_big_selects = 1,
            group_concat_max_len = 1048576, max_sort_length = 1024, NAMES utf8mb4 COLLATE utf8mb4_bin
            /*M! , check_constraint_checks = 1, sql_if_exists = 0 */
            /*M!110602 , innodb_snapshot_isolation = 0 */;
        SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE;
        """;

    /// <summary>The addition for migrations, which take long: no timeout for statements and idle sessions.</summary>
    public const string AllowLongWork =
        "SET wait_timeout = 28800 /*M! , max_statement_time = 0, idle_transaction_timeout = 0 */ /*!80000 , max_execution_time = 0 */;";

    /// <summary>
    /// The addition for <c>Database:CausalReads</c>: before a transaction, or a statement outside of one, a Galera node waits until it has
    /// applied all earlier commits. It has no effect within a transaction. The 7 stands for reads (1), updates and deletes (2), and
    /// inserts (4).
    /// </summary>
    public const string WaitForOtherNodes = "SET wsrep_sync_wait = 7;";
}
