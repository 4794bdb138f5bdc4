namespace Board.Infrastructure.Seeding;

/// <summary>Declares another seeder whose rows a seeder refers to. That one runs first.</summary>
/// <param name="name">The name of the other seeder, such as <c>posts</c>.</param>
/// <param name="purpose">What its rows are needed for, such as "to comment on".</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SeedNeedsAttribute(string name, string purpose) : Attribute
{
    /// <summary>The other seeder.</summary>
    public string Name { get; } = name;

    /// <summary>What its rows are needed for.</summary>
    public string Purpose { get; } = purpose;
}
