using System.Reflection;

namespace Board.ArchitectureTests.Layers;

/// <summary>What the assembly of each layer may refer to. (The compiler leaves unused references out: what is listed is used.)</summary>
internal static class LayerRules
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>References to anything but the base class library.</summary>
    public static IEnumerable<string> ReferencesBeyondTheFramework(Assembly assembly) =>
        References(assembly, name => !File.Exists(Path.Combine(Framework, $"{name}.dll")));

    /// <summary>References to assemblies of these names, or of names that continue one of them after a dot.</summary>
    public static IEnumerable<string> ReferencesTo(Assembly assembly, params string[] forbidden) =>
        References(assembly, name => Array.Exists(forbidden, prefix =>
            name.Equals(prefix, StringComparison.Ordinal) || name.StartsWith($"{prefix}.", StringComparison.Ordinal)));

    private static IEnumerable<string> References(Assembly assembly, Func<string, bool> isForbidden) =>
        assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(isForbidden)
            .Select(reference => $"{assembly.GetName().Name} refers to {reference}");
}
