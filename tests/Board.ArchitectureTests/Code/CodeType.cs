namespace Board.ArchitectureTests.Code;

/// <summary>
/// A compiled type and everything that its members use, including their lambdas and state machines, each with its first line.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="Line">Its first line with code.</param>
/// <param name="Uses">The types of the same product that it uses.</param>
/// <param name="Calls">The methods it calls, such as <c>System.DateTime.get_UtcNow</c>.</param>
/// <param name="Texts">The string literals and constants in it.</param>
/// <param name="Files">The names of the source files it was compiled from.</param>
internal sealed record CodeType(
    Type Type,
    SourceLine? Line,
    IReadOnlyDictionary<Type, SourceLine?> Uses,
    IReadOnlyDictionary<string, SourceLine?> Calls,
    IReadOnlyDictionary<string, SourceLine?> Texts,
    IReadOnlySet<string> Files)
{
    public override string ToString() => Type.FullName!;
}
