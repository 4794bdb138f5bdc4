namespace Board.Infrastructure.Seeding;

/// <summary>Declares what a seeder adds.</summary>
/// <param name="name">What it adds, in one word, such as <c>posts</c>: its option on the command line.</param>
/// <param name="defaultCount">How many it adds unless the option says otherwise.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SeederAttribute(string name, int defaultCount) : Attribute
{
    /// <summary>What it adds.</summary>
    public string Name { get; } = name;

    /// <summary>How many it adds by default.</summary>
    public int DefaultCount { get; } = defaultCount;
}
