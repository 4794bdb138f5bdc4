using System.Data;
using System.Text;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Dapper;
using FluentMigrator;

namespace Board.Infrastructure.Posts.Migrations;

/// <summary>
/// What posts are searched by: their texts, folded, and the index of these. Texts are bytes (UTF-8), so that they are compared
/// as they are, whatever the collation. The posts that exist are searchable at once, and indexed by the running program.
/// </summary>
[Migration(5, "Create the search index of posts")]
public sealed class M0005_CreatePostSearch : ForwardOnlyMigration
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
                place   INT        NULL,
                text    MEDIUMBLOB NOT NULL,
                KEY ix_search_texts_pending (pending, post_id),
                UNIQUE KEY ux_search_texts_place (place),
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

        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE search_texts (
                post_id BLOB    NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
                version INTEGER NOT NULL,
                pending INTEGER NOT NULL,
                place   INTEGER NULL UNIQUE,
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

        Execute.WithConnection(AddTexts);
    }

    private const int RowsAtOnce = 200;

    private const string SelectMissing =
        """
        SELECT p.id, p.author_id, p.title, p.content, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN search_texts t ON t.post_id = p.id
        WHERE p.id > @After AND t.post_id IS NULL
        ORDER BY p.id
        LIMIT @Take
        """;

    private const string InsertText = "INSERT INTO search_texts (post_id, version, pending, text) VALUES (@Id, @Version, 1, @Text)";

    private static void AddTexts(IDbConnection connection, IDbTransaction transaction)
    {
        for (var after = default(PostId); ;)
        {
            var posts = connection.Query<PostRow>(SelectMissing, new { After = after, Take = RowsAtOnce }, transaction)
                .Select(row => row.ToPost())
                .ToList();
            if (posts.Count == 0)
            {
                return;
            }

            connection.Execute(
                InsertText,
                posts.Select(post => new { post.Id, post.Version, Text = Encoding.UTF8.GetBytes(SearchText.Of(post.Title, post.Content)) }),
                transaction);
            after = posts[^1].Id;
        }
    }
}
