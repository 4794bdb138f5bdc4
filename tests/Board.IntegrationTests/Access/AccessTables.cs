using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>The tables of all modules.</summary>
internal static class AccessTables
{
    public static readonly IReadOnlyList<IAccessTable> All = ModuleParts.All<IAccessTable>();

    public static readonly IReadOnlyList<AccessRule> Rules = [.. All.SelectMany(table => table.Rules)];

    public static readonly IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders =
        All.SelectMany(table => table.Placeholders).ToDictionary(StringComparer.Ordinal);
}
