using System.Reflection;
using System.Text.RegularExpressions;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Outbox;
using Board.ArchitectureTests.Code;
using FluentValidation;
using MediatR;

namespace Board.ArchitectureTests.UseCases;

/// <summary>Rules about use cases: one request, one handler and at most one validator, in one file.</summary>
internal static partial class UseCaseRules
{
    private static readonly Type[] Kinds =
    [
        typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IHandleLater<>), typeof(IHandleBatchLater<>),
        typeof(IHandleExternally<,>), typeof(IValidator<>), typeof(IPipelineBehavior<,>),
    ];

    /// <summary>Finds requests without a result, which bypass the pipeline.</summary>
    public static IEnumerable<Violation> PlainRequests(IEnumerable<CodeType> types) =>
        from type in types
        where type.Type is { IsClass: true, IsAbstract: false } or { IsValueType: true }
        where typeof(IBaseRequest).IsAssignableFrom(type.Type) && !IsCommand(type.Type) && !IsQuery(type.Type)
        select new Violation($"{type} is a request but neither a command nor an IQuery<T>", type.Line);


    /// <summary>Finds requests with a caller whose session is not checked.</summary>
    public static IEnumerable<Violation> UncheckedCallers(IEnumerable<CodeType> types) =>
        from request in Requests(types)
        where request.Type.GetProperties().Any(property => property.PropertyType == typeof(Caller))
        where !typeof(ITransactionalCommand).IsAssignableFrom(request.Type) && !typeof(IRequireLiveSession).IsAssignableFrom(request.Type)
        select new Violation($"{request} has a caller, but its session is not checked", request.Line);

    /// <summary>Finds requests without a handler or with several.</summary>
    public static IEnumerable<Violation> WithoutExactlyOneHandler(IReadOnlyCollection<CodeType> types) =>
        from request in Requests(types)
        let handlers = types.Where(type => Handled(type.Type).Contains(request.Type)).Select(type => type.Type.Name).ToList()
        where handlers.Count != 1
        select new Violation(
            $"{request} has {(handlers.Count == 0 ? "no handler" : $"{handlers.Count} handlers: {string.Join(", ", handlers)}")}",
            request.Line);

    /// <summary>
    /// Finds types that are not named DoThisCommand or DoThisQuery, DoThisHandler and DoThisValidator, all in DoThis.cs.
    /// </summary>
    public static IEnumerable<Violation> Misnamed(IReadOnlyCollection<CodeType> types)
    {
        foreach (var request in Requests(types))
        {
            var suffix = IsCommand(request.Type) ? "Command" : "Query";
            if (!request.Type.Name.EndsWith(suffix, StringComparison.Ordinal))
            {
                yield return new Violation($"{request} should end with {suffix}", request.Line);
                continue;
            }

            var useCase = request.Type.Name[..^suffix.Length];
            var handlers = types.Where(type => Handled(type.Type).Contains(request.Type)).Select(handler => (handler, $"{useCase}Handler"));
            var validators = types.Where(type => Validated(type.Type).Contains(request.Type)).Select(
                validator => (validator, $"{useCase}Validator"));
            foreach (var (part, name) in handlers.Concat(validators).Prepend((request, request.Type.Name)))
            {
                if (part.Type.Name != name)
                {
                    yield return new Violation($"{part} should be called {name}", part.Line);
                }

                if (part.Type.Namespace != request.Type.Namespace)
                {
                    yield return new Violation($"{part} should be in {request.Type.Namespace}", part.Line);
                }

                if (!part.Files.SetEquals([$"{useCase}.cs"]))
                {
                    yield return new Violation($"{part} should be in {useCase}.cs", part.Line);
                }
            }
        }
    }

    /// <summary>Finds events outside of the contracts, and contracts that should be events.</summary>
    public static IEnumerable<Violation> HiddenEvents(IEnumerable<CodeType> types) =>
        from type in types
        where type.Type is { IsInterface: false } && typeof(INotification).IsAssignableFrom(type.Type)
        where !typeof(IModuleEvent).IsAssignableFrom(type.Type)
            || type.Type.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) is not true
        select new Violation($"{type} should be an IModuleEvent in its module's Contracts", type.Line);

    /// <summary>Finds handlers, validators and behaviors that are public or not sealed.</summary>
    public static IEnumerable<Violation> Exposed(IEnumerable<CodeType> types) =>
        Exposed(types, type => Kinds.Any(kind => Arguments(type, kind).Any()));

    /// <summary>Finds implementations of storage ports that are public or not sealed.</summary>
    public static IEnumerable<Violation> ExposedRepositories(IEnumerable<CodeType> types) =>
        Exposed(types, type => StoragePort().IsMatch(type.Name));

    private static IEnumerable<Violation> Exposed(IEnumerable<CodeType> types, Func<Type, bool> isMeant) =>
        from owner in types
        from type in owner.Type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Prepend(owner.Type)
        where type.IsClass && isMeant(type)
        where type.IsPublic || type.IsNestedPublic || !type.IsSealed
        select new Violation($"{type.FullName} is not internal and sealed", owner.Line);

    private static IEnumerable<CodeType> Requests(IEnumerable<CodeType> types) =>
        types.Where(type => !type.Type.IsAbstract && (IsCommand(type.Type) || IsQuery(type.Type)));

    private static bool IsCommand(Type type) => typeof(ICommand).IsAssignableFrom(type) && typeof(IBaseRequest).IsAssignableFrom(type);

    private static bool IsQuery(Type type) => Arguments(type, typeof(IQuery<>)).Any();

    private static IEnumerable<Type> Handled(Type type) => Arguments(type, typeof(IRequestHandler<,>));

    private static IEnumerable<Type> Validated(Type type) => Arguments(type, typeof(IValidator<>));

    /// <summary>Returns the first type argument of a generic interface that a type implements.</summary>
    private static IEnumerable<Type> Arguments(Type type, Type openInterface) =>
        type.GetInterfaces()
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == openInterface)
            .Select(face => face.GetGenericArguments()[0]);

    [GeneratedRegex("(Repository|Queries|Directory)$")]
    private static partial Regex StoragePort();
}
