namespace Board.ArchitectureTests.Code;

/// <summary>A rule in words for whoever breaks it: what is demanded, why, and what to do instead.</summary>
internal sealed record Rule(string Demand, string Reason, string Remedy)
{
    /// <summary>Fails with the rule's words and every violation.</summary>
    public void Check(IEnumerable<Violation> violations) => Check(violations.Select(violation => $"{violation}"));

    /// <inheritdoc cref="Check(IEnumerable{Violation})" />
    public void Check(IEnumerable<string> violations)
    {
        var found = violations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
        {
            Assert.Fail(
                $"""
                 Rule:   {Demand}
                 Why:    {Reason}
                 Do:     {Remedy}
                 Broken: {string.Join("\n         ", found)}
                 """);
        }
    }
}
