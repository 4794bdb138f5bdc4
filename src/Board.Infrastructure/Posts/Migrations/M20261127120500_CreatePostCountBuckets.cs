using FluentMigrator;

namespace Board.Infrastructure.Posts.Migrations;

/// <summary>Creates the buckets that count posts by ranges of ids. A background job adds the buckets of existing posts.</summary>
[Migration(20261127120500, "Create the counts of posts")]
public sealed class M20261127120500_CreatePostCountBuckets : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS post_count_buckets (
                last_id    BINARY(16) NOT NULL PRIMARY KEY,
                post_count INT        NOT NULL
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE post_count_buckets (
                last_id    BLOB    NOT NULL PRIMARY KEY,
                post_count INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """);
    }
}
