using FluentMigrator.Runner.VersionTableInfo;

namespace Board.Infrastructure.Database.Schema;

/// <summary>The table of the migrations that have run. It has a primary key, because Galera requires one for every table.</summary>
internal sealed class SchemaVersions : IVersionTableMetaData
{
    public const string Table = "schema_versions";

    public bool OwnsSchema => true;

    public string SchemaName => "";

    public string TableName => Table;

    public string ColumnName => "version";

    public string DescriptionColumnName => "description";

    public string AppliedOnColumnName => "applied_on";

    public string UniqueIndexName => "ux_schema_versions";

    public bool CreateWithPrimaryKey => true;
}
