using FluentMigrator;

namespace Board.Infrastructure.SampleThings.Migrations;

/// <summary>The table of this module. Quoted, because its name may be a word of SQL on one of the databases.</summary>
[Migration(20000101000000, "Create sample_things")]
public sealed class M20000101000000_CreateSampleThings : ForwardOnlyMigration
{
    /// <inheritdoc />
    public override void Up()
    {
        IfDatabase("mysql").Execute.Sql(
            """
            CREATE TABLE IF NOT EXISTS `sample_things` (
                id         BINARY(16)   NOT NULL PRIMARY KEY,
                //#if (!bare)
                name       VARCHAR(100) NOT NULL,
                //#endif
                created_at DATETIME(6)  NOT NULL
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
            """);
        IfDatabase("sqlite").Execute.Sql(
            """
            CREATE TABLE `sample_things` (
                id         BLOB NOT NULL PRIMARY KEY,
                //#if (!bare)
                name       BLOB NOT NULL,
                //#endif
                created_at TEXT NOT NULL
            ) STRICT
            """);
    }
}
