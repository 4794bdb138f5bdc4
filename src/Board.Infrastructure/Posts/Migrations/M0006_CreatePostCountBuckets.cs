using FluentMigrator;

namespace Board.Infrastructure.Posts.Migrations;

/// <summary>How many posts there are in ranges of ids. The ranges of the posts that exist are made by the running program.</summary>
[Migration(6, "Create ranges of posts")]
public sealed class M0006_CreatePostRanges : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS post_ranges (
                last_id    BINARY(16) NOT NULL PRIMARY KEY,
                post_count INT        NOT NULL
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE post_ranges (
                last_id    BLOB    NOT NULL PRIMARY KEY,
                post_count INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """);
    }
}
