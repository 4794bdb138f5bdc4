using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>The tables of all modules.</summary>
internal static class AccessTables
{
    public static readonly IReadOnlyList<IAccessTable> All =
    [
        .. typeof(AccessTables).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IAccessTable)))
            .Select(type => (IAccessTable)Activator.CreateInstance(type)!),
    ];

    public static readonly IReadOnlyList<AccessRule> Rules = [.. All.SelectMany(table => table.Rules)];

    public static readonly IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders =
        All.SelectMany(table => table.Placeholders).ToDictionary(StringComparer.Ordinal);
}
