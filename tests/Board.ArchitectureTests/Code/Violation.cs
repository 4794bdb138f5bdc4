namespace Board.ArchitectureTests.Code;

/// <summary>A breach of a rule, with the line that breaks it where there is one.</summary>
internal sealed record Violation(string Text, SourceLine? Line)
{
    public override string ToString() => Line is null ? Text : $"{Line}: {Text}";
}
