using FluentMigrator;

namespace Board.Infrastructure.Auth.Migrations;

/// <summary>Sessions and the hashes of their refresh tokens. Used and ended ones stay until the session's absolute end.</summary>
[Migration(20261127120100, "Create sessions and refresh tokens")]
public sealed class M20261127120100_CreateSessions : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS sessions (
                id         BINARY(16)   NOT NULL PRIMARY KEY,
                user_id    BINARY(16)   NOT NULL,
                user_agent VARCHAR(512) NULL,
                ip_address VARCHAR(45)  NULL,
                created_at DATETIME(6)  NOT NULL,
                expires_at DATETIME(6)  NOT NULL,
                ended_at   DATETIME(6)  NULL,
                end_reason TINYINT      NULL,
                KEY ix_sessions_user (user_id, ended_at, id),
                KEY ix_sessions_address (user_id, ip_address),
                KEY ix_sessions_expiry (expires_at)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS refresh_tokens (
                token_hash     BINARY(32)  NOT NULL PRIMARY KEY,
                parent_hash    BINARY(32)  NULL,
                session_id     BINARY(16)  NOT NULL,
                issued_at      DATETIME(6) NOT NULL,
                expires_at     DATETIME(6) NOT NULL,
                used_at        DATETIME(6) NULL,
                successor_used TINYINT     NOT NULL,
                superseded     TINYINT     NOT NULL,
                KEY ix_refresh_tokens_session (session_id, issued_at),
                CONSTRAINT fk_refresh_tokens_session FOREIGN KEY (session_id) REFERENCES sessions (id) ON DELETE CASCADE
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);

        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE sessions (
                id         BLOB    NOT NULL PRIMARY KEY,
                user_id    BLOB    NOT NULL,
                user_agent TEXT    NULL,
                ip_address TEXT    NULL,
                created_at TEXT    NOT NULL,
                expires_at TEXT    NOT NULL,
                ended_at   TEXT    NULL,
                end_reason INTEGER NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE refresh_tokens (
                token_hash     BLOB    NOT NULL PRIMARY KEY,
                parent_hash    BLOB    NULL,
                session_id     BLOB    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
                issued_at      TEXT    NOT NULL,
                expires_at     TEXT    NOT NULL,
                used_at        TEXT    NULL,
                successor_used INTEGER NOT NULL,
                superseded     INTEGER NOT NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_sessions_user ON sessions (user_id, ended_at, id)");
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_sessions_address ON sessions (user_id, ip_address)");
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_sessions_expiry ON sessions (expires_at)");
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_refresh_tokens_session ON refresh_tokens (session_id, issued_at)");
    }
}
