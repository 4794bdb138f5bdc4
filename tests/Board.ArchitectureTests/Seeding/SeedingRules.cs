using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Seeding;

/// <summary>Rules about fake data.</summary>
internal static class SeedingRules
{
    /// <summary>Finds uses of <c>Seeding</c> namespaces outside of them, of commands and of the registration of the layer.</summary>
    public static IEnumerable<Violation> UsesOfSeeding(IEnumerable<CodeType> types) =>
        from type in types
        where !IsSeeding(type.Type) && !type.Type.Name.EndsWith("Services", StringComparison.Ordinal) && !HasSegment(type.Type, "Commands")
        from used in type.Uses
        where IsSeeding(used.Key)
        select new Violation($"{type} uses {used.Key}", used.Value);

    /// <summary>Finds calls of the library for fake data outside of <c>Seeding</c> namespaces.</summary>
    public static IEnumerable<Violation> CallsOfBogus(IEnumerable<CodeType> types) =>
        from type in types
        where !IsSeeding(type.Type)
        from call in type.Calls
        where call.Key.StartsWith("Bogus.", StringComparison.Ordinal)
        select new Violation($"{type} calls {call.Key}", call.Value);

    private static bool IsSeeding(Type type) => HasSegment(type, "Seeding");

    private static bool HasSegment(Type type, string segment) => type.Namespace!.Split('.').Contains(segment, StringComparer.Ordinal);
}
