using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types.Classes;
using Board.Application.Messaging;
using Board.ArchitectureTests.Code;
using FluentValidation;
using MediatR;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Board.ArchitectureTests.UseCases;

/// <summary>How a use case is cut: one request, one handler, perhaps one validator, in one file.</summary>
internal static class UseCaseRules
{
    /// <summary>Requests that slip past the pipeline, which is made for results.</summary>
    public static IEnumerable<string> PlainRequests(IEnumerable<CodeType> types) =>
        from type in types
        where type.Type is { IsClass: true, IsAbstract: false } or { IsValueType: true }
        where typeof(IBaseRequest).IsAssignableFrom(type.Type) && !IsCommand(type.Type) && !IsQuery(type.Type)
        select $"{type} is a request but neither ICommand<T> nor IQuery<T>";

    /// <summary>Requests with no handler, or with several.</summary>
    public static IEnumerable<string> WithoutExactlyOneHandler(IReadOnlyCollection<CodeType> types) =>
        from request in Requests(types)
        let handlers = types.Where(type => Handled(type.Type).Contains(request.Type)).Select(type => type.Type.Name).ToList()
        where handlers.Count != 1
        select $"{request} has {(handlers.Count == 0 ? "no handler" : $"{handlers.Count} handlers: {string.Join(", ", handlers)}")}";

    /// <summary>Names that do not say what is what: DoThisCommand or DoThisQuery, DoThisHandler, DoThisValidator, all in DoThis.cs.</summary>
    public static IEnumerable<string> Misnamed(IReadOnlyCollection<CodeType> types)
    {
        foreach (var request in Requests(types))
        {
            var suffix = IsCommand(request.Type) ? "Command" : "Query";
            if (!request.Type.Name.EndsWith(suffix, StringComparison.Ordinal))
            {
                yield return $"{request} should end with {suffix}";
                continue;
            }

            var useCase = request.Type.Name[..^suffix.Length];
            var handlers = types.Where(type => Handled(type.Type).Contains(request.Type)).Select(handler => (handler, $"{useCase}Handler"));
            var validators = types.Where(type => Validated(type.Type).Contains(request.Type)).Select(validator => (validator, $"{useCase}Validator"));
            foreach (var (part, name) in handlers.Concat(validators).Prepend((request, request.Type.Name)))
            {
                if (part.Type.Name != name)
                {
                    yield return $"{part} should be called {name}";
                }

                if (part.Type.Namespace != request.Type.Namespace)
                {
                    yield return $"{part} should be in {request.Type.Namespace}";
                }

                if (!part.Files.SetEquals([$"{useCase}.cs"]))
                {
                    yield return $"{part} should be in {useCase}.cs";
                }
            }
        }
    }

    /// <summary>Events that others cannot see, or that are none.</summary>
    public static IEnumerable<string> HiddenEvents(IEnumerable<CodeType> types) =>
        from type in types
        where type.Type is { IsInterface: false } && typeof(INotification).IsAssignableFrom(type.Type)
        where !typeof(IModuleEvent).IsAssignableFrom(type.Type) || type.Type.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) is not true
        select $"{type} should be an IModuleEvent in its module's Contracts";

    /// <summary>Handlers, validators and behaviors that others can see, or inherit from.</summary>
    public static IEnumerable<string> Exposed(Architecture architecture, string rootNamespace) =>
        new[] { typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>), typeof(IPipelineBehavior<,>) }
            .SelectMany(kind => Broken(architecture, Classes().That().AreAssignableTo(kind).And().ResideInNamespaceMatching(Within(rootNamespace)).Should()));

    /// <summary>Implementations of storage ports that others can see, or inherit from.</summary>
    public static IEnumerable<string> ExposedRepositories(Architecture architecture, string rootNamespace) =>
        Broken(
            architecture,
            Classes().That().HaveNameMatching("(Repository|Queries|Directory)$").And().ResideInNamespaceMatching(Within(rootNamespace)).Should());

    private static string Within(string rootNamespace) => $@"^{Regex.Escape(rootNamespace)}(\.|$)";

    private static IEnumerable<string> Broken(Architecture architecture, ClassesShould classes) =>
        classes.BeInternal().AndShould().BeSealed()
            .Evaluate(architecture)
            .Where(result => !result.Passed)
            .Select(result => result.Description);

    private static IEnumerable<CodeType> Requests(IEnumerable<CodeType> types) =>
        types.Where(type => !type.Type.IsAbstract && (IsCommand(type.Type) || IsQuery(type.Type)));

    private static bool IsCommand(Type type) => Arguments(type, typeof(ICommand<>)).Any();

    private static bool IsQuery(Type type) => Arguments(type, typeof(IQuery<>)).Any();

    private static IEnumerable<Type> Handled(Type type) => Arguments(type, typeof(IRequestHandler<,>));

    private static IEnumerable<Type> Validated(Type type) => Arguments(type, typeof(IValidator<>));

    /// <summary>What a type gives an open generic interface as its first argument.</summary>
    private static IEnumerable<Type> Arguments(Type type, Type openInterface) =>
        type.GetInterfaces()
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == openInterface)
            .Select(face => face.GetGenericArguments()[0]);
}
