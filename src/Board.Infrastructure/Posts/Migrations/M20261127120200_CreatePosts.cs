using FluentMigrator;

namespace Board.Infrastructure.Posts.Migrations;

/// <summary>Creates the posts. The primary key is in order of creation, so the newest posts are at its end.</summary>
/// <remarks>MySQL commits each statement separately, so each must be repeatable after an interrupted migration.</remarks>
[Migration(20261127120200, "Create posts")]
public sealed class M20261127120200_CreatePosts : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS posts (
                id            BINARY(16)   NOT NULL PRIMARY KEY,
                author_id     BINARY(16)   NULL,
                title         VARCHAR(200) NOT NULL,
                excerpt       VARCHAR(200) NOT NULL,
                content       MEDIUMTEXT   NOT NULL,
                comment_count INT          NOT NULL,
                version       BIGINT       NOT NULL,
                created_at    DATETIME(6)  NOT NULL,
                updated_at    DATETIME(6)  NOT NULL,
                KEY ix_posts_author (author_id, id)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE posts (
                id            BLOB    NOT NULL PRIMARY KEY,
                author_id     BLOB    NULL,
                title         BLOB    NOT NULL,
                excerpt       BLOB    NOT NULL,
                comment_count INTEGER NOT NULL,
                version       INTEGER NOT NULL,
                created_at    TEXT    NOT NULL,
                updated_at    TEXT    NOT NULL,
                content       BLOB    NOT NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_posts_author ON posts (author_id, id)");

        // With the privileges of the reader, because the account that migrates may be deleted later.
        IfDatabase("mysql").Execute.Sql("CREATE OR REPLACE SQL SECURITY INVOKER VIEW posts_public AS SELECT id FROM posts");
        IfDatabase("sqlite").Execute.Sql("CREATE VIEW posts_public AS SELECT id FROM posts");
    }
}
