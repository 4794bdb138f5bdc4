using System.Globalization;
using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Sql;

/// <summary>Rules about versions and dependencies of migrations.</summary>
internal static class MigrationRules
{
    private const string TimeFormat = "yyyyMMddHHmmss";

    /// <summary>Finds migrations whose version is no time of 14 digits.</summary>
    public static IEnumerable<string> NotNumberedByTime(IEnumerable<MigrationScript> scripts) =>
        from script in scripts
        let version = script.Version.ToString(CultureInfo.InvariantCulture)
        where !DateTime.TryParseExact(version, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        select $"{script.Migration.Name} has the version {version}";

    /// <summary>Finds migrations whose name does not begin with their version.</summary>
    public static IEnumerable<string> Misnamed(IEnumerable<MigrationScript> scripts) =>
        from script in scripts
        where !script.Migration.Name.StartsWith($"M{script.Version}_", StringComparison.Ordinal)
        select $"{script.Migration.Name} has the version {script.Version}";

    /// <summary>Finds versions that more than one migration has.</summary>
    public static IEnumerable<string> SharedVersions(IEnumerable<MigrationScript> scripts) =>
        from script in scripts
        group script.Migration.Name by script.Version into numbered
        let names = numbered.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList()
        where names.Count > 1
        select $"{numbered.Key}: {string.Join(", ", names)}";

    /// <summary>Finds migrations that use other types of the product.</summary>
    public static IEnumerable<Violation> Unfrozen(IEnumerable<MigrationScript> scripts, IEnumerable<CodeType> types) =>
        from type in types
        where scripts.Any(script => script.Migration == type.Type)
        from used in type.Uses
        select new Violation($"{type.Type.Name} uses {used.Key}", used.Value);
}
