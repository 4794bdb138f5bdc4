using System.Reflection;
using Board.Application.Results;

namespace Board.Api.Problems.Catalogue;

/// <summary>An error that a class <c>…Errors</c> declares, such as <c>PostErrors.NotFound</c>.</summary>
internal sealed record DeclaredError(Type Class, string Name, Problem Problem)
{
    /// <summary>The suffix of classes that declare errors.</summary>
    public const string ClassSuffix = "Errors";

    /// <summary>Finds every declared error of the program.</summary>
    public static IEnumerable<DeclaredError> FindAll() =>
        from assembly in new[] { typeof(Error).Assembly, typeof(DeclaredError).Assembly }
        from type in assembly.GetTypes()
        where type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith(ClassSuffix, StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        select Read(type, field) into error
        where error is not null
        select error;

    /// <summary>Finds the error that a class declares under a name.</summary>
    /// <exception cref="InvalidOperationException">The class declares no such error.</exception>
    public static DeclaredError Get(Type type, string name) =>
        Read(type, type.GetField(name, BindingFlags.Public | BindingFlags.Static))
        ?? throw new InvalidOperationException($"{type.FullName} declares no error {name}.");

    private static DeclaredError? Read(Type type, FieldInfo? field) => field?.GetValue(null) switch
    {
        Error error => new DeclaredError(type, field.Name, ProblemMapper.Map(error)),
        Problem problem => new DeclaredError(type, field.Name, problem),
        _ => null,
    };
}
