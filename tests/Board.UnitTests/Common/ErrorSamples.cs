using System.Reflection;
using Board.Api.Problems.Catalogue;
using Board.Application.Results;

namespace Board.UnitTests.Common;

/// <summary>The errors of the program, found by reflection so that a new one is tested without being listed.</summary>
internal static class ErrorSamples
{
    /// <summary>The assemblies that declare errors.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Error).Assembly, typeof(ErrorCatalogue).Assembly];

    /// <summary>Every kind of <see cref="Error"/>.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(Error).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Error)) && !type.IsAbstract)];

    /// <summary>Every static field of the program that holds an error, whatever its class is called.</summary>
    public static IReadOnlyList<(FieldInfo Field, Error Error)> Fields { get; } =
    [
        .. Assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(
                type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType.IsAssignableTo(typeof(Error)))
            .Select(field => (field, (Error)field.GetValue(null)!)),
    ];

    /// <summary>An error of this kind.</summary>
    public static Error Of(Type kind) => Fields.Select(field => field.Error).First(error => error.GetType() == kind);
}
