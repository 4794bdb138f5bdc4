using FluentMigrator;

namespace Board.Infrastructure.Users.Migrations;

/// <summary>
/// Creates the users and the view that other modules may read. The unique keys are binary, because a linguistic collation treats different
/// letters as equal (é and e, か and が), and a padding one treats "a" and "a " as equal.
/// </summary>
[Migration(20261127120000, "Create users")]
public sealed class M20261127120000_CreateUsers : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS users (
                id            BINARY(16)      NOT NULL PRIMARY KEY,
                email         VARCHAR(254)    NOT NULL,
                email_key     VARBINARY(1280) NOT NULL,
                nickname      VARCHAR(30)     NOT NULL,
                nickname_key  VARBINARY(512)  NOT NULL,
                password_hash VARCHAR(255)    NOT NULL,
                role          TINYINT         NOT NULL,
                created_at    DATETIME(6)     NOT NULL,
                updated_at    DATETIME(6)     NOT NULL,
                UNIQUE KEY ux_users_email (email_key),
                UNIQUE KEY ux_users_nickname (nickname_key)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE users (
                id            BLOB    NOT NULL PRIMARY KEY,
                email         TEXT    NOT NULL,
                email_key     BLOB    NOT NULL UNIQUE,
                nickname      TEXT    NOT NULL,
                nickname_key  BLOB    NOT NULL UNIQUE,
                password_hash TEXT    NOT NULL,
                role          INTEGER NOT NULL,
                created_at    TEXT    NOT NULL,
                updated_at    TEXT    NOT NULL
            ) STRICT
            """);

        // With the privileges of the reader, because the account that migrates may be deleted later.
        IfDatabase("mysql").Execute.Sql("CREATE OR REPLACE SQL SECURITY INVOKER VIEW users_public AS SELECT id, nickname FROM users");
        IfDatabase("sqlite").Execute.Sql("CREATE VIEW users_public AS SELECT id, nickname FROM users");
    }
}
