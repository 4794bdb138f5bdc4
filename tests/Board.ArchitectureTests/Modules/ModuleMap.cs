namespace Board.ArchitectureTests.Modules;

/// <summary>
/// Says of a type which module it is in: <c>Root.Layer.Module</c>. The modules are read off the namespaces, so that a new one
/// is under the rules without being listed anywhere.
/// </summary>
/// <param name="root">What every namespace begins with.</param>
internal sealed class ModuleMap(string root)
{
    private static readonly string[] Layers = ["Domain", "Application", "Infrastructure", "Api"];

    /// <summary>The folders beside the modules, which carry all of them.</summary>
    private static readonly string[] Shared =
    [
        "Commands", "Common", "Database", "Health", "Hosting", "Http", "Json", "Localization", "Messaging", "OpenApi", "Outbox", "Paging", "Persistence",
        "Problems", "RateLimiting", "Results", "Seeding", "Settings", "Startup", "Telemetry", "Text", "Validation",
    ];

    /// <summary>The type's module; <see langword="null"/> for what is shared and for the roots that put modules together.</summary>
    public string? ModuleOf(Type type) => Segment(type, 1) is { } segment && !IsShared(segment) ? segment : null;

    public string? LayerOf(Type type) => Segment(type, 0) is { } layer && Layers.Contains(layer, StringComparer.Ordinal) ? layer : null;

    /// <summary>Whether the type is beside the modules.</summary>
    public bool IsShared(Type type) => Segment(type, 1) is { } segment && IsShared(segment);

    /// <summary>Whether the type is what another module may know of its module.</summary>
    public bool IsPublished(Type type) => LayerOf(type) switch
    {
        "Domain" => type.IsEnum || Array.Exists(type.GetInterfaces(), face => face.Name.StartsWith("ITypedId", StringComparison.Ordinal)),
        "Application" => Segment(type, 2) is "Contracts" || IsErrors(type),
        _ => false,
    };

    /// <summary>Whether the type declares the errors of its module, whose codes every client sees.</summary>
    private static bool IsErrors(Type type) =>
        type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Errors", StringComparison.Ordinal);

    private static bool IsShared(string segment) => Shared.Contains(segment, StringComparer.Ordinal);

    private string? Segment(Type type, int index)
    {
        var prefix = $"{root}.";
        if (type.Namespace is not { } space || !space.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        return space[prefix.Length..].Split('.').ElementAtOrDefault(index);
    }
}
