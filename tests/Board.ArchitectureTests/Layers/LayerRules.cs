using System.Reflection;

namespace Board.ArchitectureTests.Layers;

/// <summary>Rules about references between assemblies. (The compiler omits unused references, so every listed one is used.)</summary>
internal static class LayerRules
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Finds references to anything but the base class library.</summary>
    public static IEnumerable<string> ReferencesBeyondTheFramework(Assembly assembly) =>
        References(assembly, name => !File.Exists(Path.Combine(Framework, $"{name}.dll")));

    /// <summary>Finds references to assemblies with these names, or with one of them as a prefix before a dot.</summary>
    public static IEnumerable<string> ReferencesTo(Assembly assembly, params string[] forbidden) =>
        References(assembly, name => Array.Exists(forbidden, prefix =>
            name.Equals(prefix, StringComparison.Ordinal) || name.StartsWith($"{prefix}.", StringComparison.Ordinal)));

    private static IEnumerable<string> References(Assembly assembly, Func<string, bool> isForbidden) =>
        assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(isForbidden)
            .Select(reference => $"{assembly.GetName().Name} refers to {reference}");
}
