using System.Reflection;
using System.Runtime.CompilerServices;

namespace Board.ArchitectureTests.Shapes;

/// <summary>What a type looks like, wherever it is.</summary>
internal static class ShapeRules
{
    /// <summary>Classes that others may inherit from without having been asked to.</summary>
    public static IEnumerable<string> Unsealed(IEnumerable<Type> types) =>
        from type in WithNested(types)
        where type is { IsClass: true, IsAbstract: false, IsSealed: false }
        select $"{type.FullName} is neither sealed nor abstract";

    /// <summary>Properties that anybody can change at any time. An override has the setter that its base demands.</summary>
    public static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        from type in WithNested(types)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter) && setter.GetBaseDefinition() == setter
        select $"{type.FullName}.{property.Name} has a public setter";

    /// <summary>Waiting that cannot be stopped, in the interfaces between layers.</summary>
    public static IEnumerable<string> UnstoppablePorts(IEnumerable<Type> types) =>
        from type in types
        where type.IsInterface
        from method in type.GetMethods()
        where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
        where method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken)
        select $"{type.Name}.{method.Name} takes no CancellationToken";

    /// <summary>Types whose name begins with a word.</summary>
    public static IEnumerable<string> NamedAfter(string word, IEnumerable<Type> types) =>
        from type in WithNested(types)
        where type.Name.StartsWith(word, StringComparison.Ordinal)
        select $"{type.FullName}";

    private static IEnumerable<Type> WithNested(IEnumerable<Type> types) =>
        types
            .SelectMany(type => WithNested(type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)).Prepend(type))
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
