namespace Board.ArchitectureTests.Code;

/// <summary>A violation of a rule, with its source line if there is one.</summary>
internal sealed record Violation(string Text, SourceLine? Line)
{
    public override string ToString() => Line is null ? Text : $"{Line}: {Text}";
}
