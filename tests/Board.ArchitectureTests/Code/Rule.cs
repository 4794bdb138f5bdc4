namespace Board.ArchitectureTests.Code;

/// <summary>The explanation of a rule for authors of violations: what it demands, why, and what to do instead.</summary>
internal sealed record Rule(string Demand, string Reason, string Remedy)
{
    /// <summary>Fails with the explanation and all violations, if there are any.</summary>
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
