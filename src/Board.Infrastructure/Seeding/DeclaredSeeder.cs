using System.Reflection;

namespace Board.Infrastructure.Seeding;

/// <summary>A seeder of a module, as it declares itself.</summary>
/// <param name="Type">The class.</param>
/// <param name="Name">What it adds.</param>
/// <param name="DefaultCount">How many it adds by default.</param>
/// <param name="Needs">The seeders whose rows it refers to.</param>
public sealed record DeclaredSeeder(Type Type, string Name, int DefaultCount, IReadOnlyList<SeedNeedsAttribute> Needs)
{
    /// <summary>The seeders of all modules, each after those that it needs.</summary>
    public static IReadOnlyList<DeclaredSeeder> All { get; } = Sort(FindAll());

    private static IEnumerable<DeclaredSeeder> FindAll() =>
        from type in typeof(DeclaredSeeder).Assembly.GetTypes()
        where type.IsClass && type.IsAssignableTo(typeof(ISeeder))
        let declared = type.GetCustomAttribute<SeederAttribute>()
        where declared is not null
        select new DeclaredSeeder(type, declared.Name, declared.DefaultCount, [.. type.GetCustomAttributes<SeedNeedsAttribute>()]);

    /// <exception cref="InvalidOperationException">A seeder needs one that does not exist, or needs itself through others.</exception>
    internal static IReadOnlyList<DeclaredSeeder> Sort(IEnumerable<DeclaredSeeder> seeders)
    {
        var waiting = seeders.OrderBy(seeder => seeder.Name, StringComparer.Ordinal).ToList();
        var sorted = new OrderedDictionary<string, DeclaredSeeder>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(seeder => seeder.Needs.All(need => sorted.ContainsKey(need.Name)))
                ?? throw new InvalidOperationException(
                    $"[SeedNeeds] of {waiting[0].Type.Name} names a seeder that does not exist, or one that needs this one.");
            waiting.Remove(next);
            sorted.Add(next.Name, next);
        }

        return [.. sorted.Values];
    }
}
