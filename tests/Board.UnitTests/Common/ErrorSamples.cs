using System.Reflection;
using Board.Application;
using Board.Application.Results;

namespace Board.UnitTests.Common;

/// <summary>The errors of the program, found and not listed, so that a new one cannot be forgotten.</summary>
internal static class ErrorSamples
{
    /// <summary>Every kind of <see cref="Error"/>.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(Error).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Error)) && !type.IsAbstract)];

    /// <summary>Every error that a use case can name: the static fields of the modules.</summary>
    public static IReadOnlyList<(string Name, Error Error)> Declared { get; } =
    [
        .. typeof(ApplicationServices).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(constant => constant.FieldType.IsAssignableTo(typeof(Error)))
            .Select(constant => ($"{constant.DeclaringType!.Name}.{constant.Name}", (Error)constant.GetValue(null)!)),
    ];

    /// <summary>An error of this kind; its code, where it has a choice, is that of a declared one.</summary>
    public static Error Of(Type kind) => Declared.Select(declared => declared.Error).FirstOrDefault(error => error.GetType() == kind) ?? Make(kind);

    private static Error Make(Type kind)
    {
        var constructor = kind.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).First();
        object?[] arguments = [.. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType))];
        return (Error)constructor.Invoke(arguments);
    }

    private static object? Argument(Type type) =>
        type == typeof(string) ? "request.malformed"
        : type == typeof(IReadOnlyDictionary<string, string[]>) ? new Dictionary<string, string[]>(StringComparer.Ordinal) { ["field"] = ["message"] }
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;
}
