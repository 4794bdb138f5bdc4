using System.Reflection;
using Board.Application.Modules;
using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Modules;

/// <summary>
/// Maps types to modules by namespace: <c>Root.Layer.Module</c>. A folder is a module if Application has its registration
/// (<c>PostsModule</c> in <c>Posts</c>), so a new module is checked without being listed.
/// </summary>
internal sealed class ModuleMap
{
    private static readonly string[] Layers = ["Domain", "Application", "Infrastructure", "Api"];

    private readonly string root;
    private readonly Dictionary<string, Type> modules;

    /// <param name="root">The root namespace of the product.</param>
    /// <param name="types">The types of the product.</param>
    public ModuleMap(string root, IEnumerable<CodeType> types)
    {
        this.root = root;
        modules = types.Select(type => type.Type)
            .Where(type => LayerOf(type) is "Application" && Segment(type, 2) is null && type.Name == $"{Segment(type, 1)}Module")
            .ToDictionary(type => Segment(type, 1)!, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Modules => modules.Keys;

    /// <summary>Returns the declared dependencies of a module.</summary>
    public IReadOnlyList<string> DependenciesOf(string module) =>
        [.. modules[module].GetCustomAttribute<DependsOnAttribute>()?.Modules.Select(type => ModuleOf(type)!) ?? []];

    /// <summary>Returns the module of a type; <see langword="null"/> for other folders and for composition roots.</summary>
    public string? ModuleOf(Type type) => FolderOf(type) is { } folder && modules.ContainsKey(folder) ? folder : null;

    /// <summary>Returns the folder of a type in its layer, module or not.</summary>
    public string? FolderOf(Type type) => Segment(type, 1);

    public string? LayerOf(Type type) => Segment(type, 0) is { } layer && Layers.Contains(layer, StringComparer.Ordinal) ? layer : null;

    /// <summary>Whether other modules may use the type.</summary>
    public bool IsPublished(Type type) => LayerOf(type) switch
    {
        "Domain" => type.IsEnum || Array.Exists(type.GetInterfaces(), face => face.Name.StartsWith("ITypedId", StringComparison.Ordinal)),
        "Application" => Segment(type, 2) is "Contracts" || IsErrors(type),
        _ => false,
    };

    /// <summary>Whether the type declares the errors of its module, which are public.</summary>
    private static bool IsErrors(Type type) =>
        type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Errors", StringComparison.Ordinal);

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
