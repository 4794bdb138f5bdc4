using FluentMigrator;

namespace Board.Infrastructure.Comments.Migrations;

/// <summary>
/// Comments. Each index serves one list in its order: of a post, of the replies to a comment, of a user. A placeholder has neither
/// content nor author.
/// </summary>
/// <remarks>MySQL commits each statement separately, so each must be repeatable after an interrupted migration.</remarks>
[Migration(20261127120300, "Create comments")]
public sealed class M20261127120300_CreateComments : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS comments (
                id          BINARY(16)  NOT NULL PRIMARY KEY,
                post_id     BINARY(16)  NOT NULL,
                parent_id   BINARY(16)  NULL,
                depth       TINYINT     NOT NULL,
                author_id   BINARY(16)  NULL,
                content     TEXT        NULL,
                reply_count INT         NOT NULL,
                version     BIGINT      NOT NULL,
                created_at  DATETIME(6) NOT NULL,
                updated_at  DATETIME(6) NOT NULL,
                KEY ix_comments_post (post_id, id),
                KEY ix_comments_parent (post_id, parent_id, id),
                KEY ix_comments_author (author_id, id)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE comments (
                id          BLOB    NOT NULL PRIMARY KEY,
                post_id     BLOB    NOT NULL,
                parent_id   BLOB    NULL,
                depth       INTEGER NOT NULL,
                author_id   BLOB    NULL,
                reply_count INTEGER NOT NULL,
                version     INTEGER NOT NULL,
                created_at  TEXT    NOT NULL,
                updated_at  TEXT    NOT NULL,
                content     BLOB    NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_comments_post ON comments (post_id, id)");
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_comments_parent ON comments (post_id, parent_id, id)");
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_comments_author ON comments (author_id, id)");
    }
}
