namespace Board.IntegrationTests.Faults;

/// <summary>
/// The program on a server whose defaults and <c>init_connect</c> change the meaning of statements: every session variable
/// that the program's statements depend on.
/// </summary>
public sealed class UnusualServerApp : OrdinaryAccountApp
{
    // MySQL skips comments with an M. Each setting would break something.
    protected override IEnumerable<string> ServerSettings =>
    [
        """
        SET GLOBAL sql_mode = CONCAT(
                'NO_BACKSLASH_ESCAPES,ANSI_QUOTES,PIPES_AS_CONCAT,IGNORE_SPACE,HIGH_NOT_PRECEDENCE,PAD_CHAR_TO_FULL_LENGTH'
                /*M! , ',ORACLE,EMPTY_STRING_IS_NULL,SIMULTANEOUS_ASSIGNMENT,TIME_ROUND_FRACTIONAL' */
                /*!80000 , ',TIME_TRUNCATE_FRACTIONAL' */),
            autocommit = 0, completion_type = 'RELEASE', time_zone = '+09:00', unique_checks = 0, foreign_key_checks = 0,
            sql_safe_updates = 1, sql_auto_is_null = 1, sql_select_limit = 1, sql_big_selects = 0, max_join_size = 1,
            group_concat_max_len = 4, max_sort_length = 64, default_storage_engine = 'MyISAM'
            /*M! , check_constraint_checks = 0, sql_if_exists = 1 */ /*M!110602 , innodb_snapshot_isolation = 1 */
        """,
        "SET GLOBAL TRANSACTION ISOLATION LEVEL READ UNCOMMITTED, READ ONLY",
        "SET GLOBAL init_connect = 'SET NAMES latin1, autocommit = 0, sql_select_limit = 2'",
    ];
}
