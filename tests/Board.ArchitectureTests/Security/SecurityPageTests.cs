using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Security;

/// <summary>Compares <c>docs/security.md</c> with the tests that it names.</summary>
public sealed class SecurityPageTests
{
    private static readonly string Page = Repository.SecurityPage;
    private static readonly IReadOnlyList<SecurityRow> Rows = SecurityRow.ReadAll(Page);
    private static readonly IReadOnlySet<string> Tests = Repository.TestSources.SelectMany(TestNames.In).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_named_test_exists() =>
        new Rule(
            "Every test that docs/security.md names exists, as Class.Test.",
            "A claim about security needs a test that fails when the claim becomes false.",
            "Correct the name; if the test was deleted, name another one or say that the claim no longer holds.")
            .Check(SecurityRules.UnknownTests(Page, Tests));

    [Fact]
    public void Every_claim_has_a_test_or_a_reason() =>
        new Rule(
            "Every row names a test, or begins with **Not met.** or **Does not apply.** and says why.",
            "Readers decide with this page whether Board is secure enough for them.",
            "Name a test, write one, or state that there is none.")
            .Check(SecurityRules.Unshown(Rows));

    [Fact]
    public void Every_requirement_has_a_row() =>
        new Rule(
            "The ten API risks and the requirements of level 1 and 2 in V6, V7 and V9 of ASVS 5.0 have one row each.",
            "An omitted requirement would look as if it were met.",
            "Add the row, with **Not met.** if necessary.")
            .Check(SecurityRules.Gaps(Rows));
}
