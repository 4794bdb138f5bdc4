using FluentMigrator;

namespace Board.Infrastructure.Posts.Migrations;

/// <summary>
/// Creates the folded texts of posts and their index. Texts are bytes (UTF-8), so that no collation affects comparisons. A background job
/// adds the texts of existing posts.
/// </summary>
[Migration(20261127120400, "Create the search index of posts")]
public sealed class M20261127120400_CreatePostSearch : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS search_texts (
                post_id BINARY(16) NOT NULL PRIMARY KEY,
                version BIGINT     NOT NULL,
                pending TINYINT    NOT NULL,
                slot    INT        NULL,
                text    MEDIUMBLOB NOT NULL,
                KEY ix_search_texts_pending (pending, post_id),
                UNIQUE KEY ux_search_texts_slot (slot),
                CONSTRAINT fk_search_texts_post FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS search_blocks (
                number        INT        NOT NULL PRIMARY KEY,
                first_post_id BINARY(16) NOT NULL,
                last_post_id  BINARY(16) NOT NULL,
                post_count    INT        NOT NULL
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS search_grams (
                block     INT            NOT NULL,
                gram      BIGINT         NOT NULL,
                positions VARBINARY(128) NOT NULL,
                PRIMARY KEY (block, gram)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);

        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS search_backfill (
                last_post_id BINARY(16) NOT NULL PRIMARY KEY
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);

        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE search_texts (
                post_id BLOB    NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
                version INTEGER NOT NULL,
                pending INTEGER NOT NULL,
                slot    INTEGER NULL UNIQUE,
                text    BLOB    NOT NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_search_texts_pending ON search_texts (pending, post_id)");
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE search_blocks (
                number        INTEGER NOT NULL PRIMARY KEY,
                first_post_id BLOB    NOT NULL,
                last_post_id  BLOB    NOT NULL,
                post_count    INTEGER NOT NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE search_grams (
                block     INTEGER NOT NULL,
                gram      INTEGER NOT NULL,
                positions BLOB    NOT NULL,
                PRIMARY KEY (block, gram)
            ) STRICT, WITHOUT ROWID
            """);
        IfDatabase("sqlite").Execute.Sql(
            "CREATE TABLE search_backfill (last_post_id BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID");
    }
}
