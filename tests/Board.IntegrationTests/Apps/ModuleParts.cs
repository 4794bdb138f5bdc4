namespace Board.IntegrationTests.Apps;

/// <summary>Finds what the tests of each module contribute to tests of the whole program.</summary>
internal static class ModuleParts
{
    /// <summary>Creates every class that implements an interface, such as <c>IAccessTable</c>.</summary>
    public static IReadOnlyList<T> All<T>() =>
    [
        .. typeof(ModuleParts).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
