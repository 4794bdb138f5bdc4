using FluentMigrator;

namespace Board.Infrastructure.Outbox.Migrations;

/// <summary>
/// Creates the table of messages, with one row for each handler. No instance takes a row before <c>claimed_until</c>, which is the end of a
/// claim or of a pause after a failure; for a parked message it is never.
/// </summary>
[Migration(20261127223500, "Create outbox messages")]
public sealed class M20261127223500_CreateOutboxMessages : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS outbox_messages (
                id            BINARY(16)   NOT NULL PRIMARY KEY,
                handler       VARCHAR(100) NOT NULL,
                payload       TEXT         NOT NULL,
                created_at    DATETIME(6)  NOT NULL,
                claimed_until DATETIME(6)  NOT NULL,
                claimed_by    BINARY(16)   NULL,
                attempts      INT          NOT NULL,
                failing_since DATETIME(6)  NULL,
                failed_at     DATETIME(6)  NULL,
                KEY ix_outbox_messages_due (handler, claimed_until)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE outbox_messages (
                id            BLOB    NOT NULL PRIMARY KEY,
                handler       TEXT    NOT NULL,
                payload       TEXT    NOT NULL,
                created_at    TEXT    NOT NULL,
                claimed_until TEXT    NOT NULL,
                claimed_by    BLOB    NULL,
                attempts      INTEGER NOT NULL,
                failing_since TEXT    NULL,
                failed_at     TEXT    NULL
            ) STRICT
            """);
        IfDatabase("sqlite").Execute.Sql("CREATE INDEX ix_outbox_messages_due ON outbox_messages (handler, claimed_until)");
    }
}
