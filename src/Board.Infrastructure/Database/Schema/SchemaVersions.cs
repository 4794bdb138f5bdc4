using FluentMigrator.Runner.VersionTableInfo;

namespace Board.Infrastructure.Database.Schema;

/// <summary>The table that remembers which migrations have run; with a primary key, as clusters demand of every table.</summary>
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
