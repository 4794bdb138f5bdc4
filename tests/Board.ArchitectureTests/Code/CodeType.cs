namespace Board.ArchitectureTests.Code;

/// <summary>A type as it was compiled, with all that the methods in it, their lambdas and state machines included, touch.</summary>
/// <param name="Type">The type.</param>
/// <param name="Uses">The types of the same product that it touches.</param>
/// <param name="Calls">The methods it calls, such as <c>System.DateTime.get_UtcNow</c>.</param>
/// <param name="Texts">The string literals and constants in it.</param>
/// <param name="Files">The names of the source files it was compiled from.</param>
internal sealed record CodeType(
    Type Type, IReadOnlySet<Type> Uses, IReadOnlySet<string> Calls, IReadOnlySet<string> Texts, IReadOnlySet<string> Files)
{
    public override string ToString() => Type.FullName!;
}
