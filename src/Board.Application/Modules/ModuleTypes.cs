namespace Board.Application.Modules;

internal static class ModuleTypes
{
    /// <summary>The concrete classes in the namespace of a module's registration, and below it.</summary>
    /// <param name="module">The registration.</param>
    public static IEnumerable<Type> TypesBeside(this Type module) =>
        module.Assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false }
            && $"{type.Namespace}.".StartsWith($"{module.Namespace}.", StringComparison.Ordinal));
}
