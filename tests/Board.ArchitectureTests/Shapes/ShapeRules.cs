using System.Reflection;
using System.Runtime.CompilerServices;

namespace Board.ArchitectureTests.Shapes;

/// <summary>Rules about every type.</summary>
internal static class ShapeRules
{
    /// <summary>Finds classes that are neither sealed nor abstract nor used as a base class.</summary>
    public static IEnumerable<string> Unsealed(IEnumerable<Type> types) =>
        from type in WithNested(types)
        where type is { IsClass: true, IsAbstract: false, IsSealed: false }
        select $"{type.FullName} is neither sealed nor abstract";

    /// <summary>Finds public setters. Overrides are exempt, because their base declares the setter.</summary>
    public static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        from type in WithNested(types)
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter) && setter.GetBaseDefinition() == setter
        select $"{type.FullName}.{property.Name} has a public setter";

    /// <summary>Finds asynchronous methods without a cancellation token, in the interfaces between layers.</summary>
    public static IEnumerable<string> UnstoppablePorts(IEnumerable<Type> types) =>
        from type in types
        where type.IsInterface
        from method in type.GetMethods()
        where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
        where method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken)
        select $"{type.Name}.{method.Name} takes no CancellationToken";

    /// <summary>Finds types whose name begins with a word.</summary>
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
