namespace Board.Application.Modules;

internal static class ModuleTypes
{
    /// <summary>Finds the concrete classes in the namespace of a module, and below it.</summary>
    /// <param name="module">The class that registers the module.</param>
    public static IEnumerable<Type> TypesBeside(this Type module) =>
        module.Assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false }
            && $"{type.Namespace}.".StartsWith($"{module.Namespace}.", StringComparison.Ordinal));
}
