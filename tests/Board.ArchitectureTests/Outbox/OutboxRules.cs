using System.Reflection;
using System.Text.RegularExpressions;
using Board.Application.Outbox;
using Board.ArchitectureTests.Code;
using Board.Domain.Common;

namespace Board.ArchitectureTests.Outbox;

/// <summary>Rules about the stored parts of the outbox: names of handlers, and events.</summary>
internal static partial class OutboxRules
{
    private static readonly Type[] Kinds = [typeof(IHandleLater<>), typeof(IHandleBatchLater<>), typeof(IHandleExternally<,>)];

    /// <summary>Finds handlers without a well-formed stable name.</summary>
    public static IEnumerable<Violation> Nameless(IEnumerable<CodeType> types) =>
        from type in Handlers(types)
        where NameOf(type.Type) is not { } name || !StableName().IsMatch(name)
        select new Violation($"{type} has {(NameOf(type.Type) is { } name ? $"the name {name}" : "no name")}", type.Line);

    /// <summary>Finds names that several handlers share.</summary>
    public static IEnumerable<Violation> SharedNames(IEnumerable<CodeType> types) =>
        from type in Handlers(types)
        group type by NameOf(type.Type) into named
        where named.Key is not null && named.Count() > 1
        from type in named
        select new Violation($"{type} shares the name {named.Key}", type.Line);

    /// <summary>Finds events with members that could hold texts, and therefore secrets or personal data.</summary>
    public static IEnumerable<Violation> Talkative(IEnumerable<CodeType> types) =>
        from type in Handlers(types)
        from happened in EventsOf(type.Type)
        from property in happened.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where !IsPlain(property.PropertyType)
        select new Violation($"{type} handles {happened.Name}, whose {property.Name} is a {property.PropertyType.Name}", type.Line);

    private static IEnumerable<CodeType> Handlers(IEnumerable<CodeType> types) =>
        types.Where(type => type.Type is { IsClass: true, IsAbstract: false } && EventsOf(type.Type).Any());

    private static IEnumerable<Type> EventsOf(Type type) =>
        type.GetInterfaces()
            .Where(face => face.IsGenericType && Kinds.Contains(face.GetGenericTypeDefinition()))
            .Select(face => face.GetGenericArguments()[0]);

    private static string? NameOf(Type type) => type.GetCustomAttribute<OutboxHandlerAttribute>()?.Name;

    private static bool IsPlain(Type type)
    {
        var one = Nullable.GetUnderlyingType(type) ?? type;
        return one.IsEnum
            || one == typeof(bool) || one == typeof(int) || one == typeof(long) || one == typeof(Guid)
            || one == typeof(DateTimeOffset) || one == typeof(TimeSpan)
            || Array.Exists(one.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>))
            || (one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && IsPlain(one.GetGenericArguments()[0]));
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*$")]
    private static partial Regex StableName();
}
