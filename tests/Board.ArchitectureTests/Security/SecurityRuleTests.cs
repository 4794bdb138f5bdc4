namespace Board.ArchitectureTests.Security;

/// <summary>Applies the rules about docs/security.md to pages that violate them.</summary>
public sealed class SecurityRuleTests
{
    private const string Page =
        """
        | what | why |
        | --- | --- |
        | a table | of something else (`PostTests.A_post_is_burnt`) |

        | id | asked | in Board | shown by |
        | --- | --- | --- | --- |
        | API1 | a | Met. | `PostTests.A_post_is_kept`, `PostTests.A_post_is_lost` |
        | 7.2.1, 7.2.2 | b | **Does not apply.** Nobody has such a thing here. | – |
        | 7.2.3 | c | **Not met.** Later. | – |
        | 7.5.3 | d | Met, we think. | `Somewhere` |
        | 7.2.1 | e | Met. | `PostTests.A_post_is_kept` |
        """;

    private static readonly IReadOnlyList<SecurityRow> Rows = SecurityRow.ReadAll(Page);

    [Fact]
    public void Tables_without_tests_are_ignored() =>
        Rows.Select(row => row.ToString()).ShouldBe(["API1", "7.2.1, 7.2.2", "7.2.3", "7.5.3", "7.2.1"]);

    [Fact]
    public void A_test_that_does_not_exist_is_found() =>
        SecurityRules.UnknownTests(Page, new HashSet<string> { "PostTests.A_post_is_kept" })
            .ShouldBe(["PostTests.A_post_is_burnt does not exist", "PostTests.A_post_is_lost does not exist"]);

    [Fact]
    public void A_claim_without_a_test_or_a_reason_is_found() =>
        SecurityRules.Unshown(Rows).ShouldBe(["7.2.3 has neither a test nor a reason", "7.5.3 has neither a test nor a reason"]);

    [Fact]
    public void A_missing_unknown_or_repeated_requirement_is_found()
    {
        var gaps = SecurityRules.Gaps(Rows).ToList();

        gaps.ShouldContain("API2 is missing");
        gaps.ShouldContain("9.2.4 is missing");
        gaps.ShouldContain("7.5.3 is not one of level 1 or 2");
        gaps.ShouldContain("7.2.1 is there twice");
        gaps.ShouldNotContain("API1 is missing");
        gaps.Count.ShouldBe(SecurityRules.Risks.Count + SecurityRules.Requirements.Count - 4 + 2);
    }

    [Fact]
    public void Tests_are_named_after_the_class_that_declares_them()
    {
        const string Source =
            """
            public sealed class OnSqlite(App app) : PostTests<App>(app);

            public abstract class PostTests<TApp>(TApp app)
            {
                [Fact]
                public async Task A_post_is_kept() => await app.RunAsync();

                public Task Helper() => app.RunAsync();

                // [Fact]
                public void Switched_off() { }

                private sealed class Nested { }

                [Theory]
                [InlineData("(")]
                public void A_post_is_found(string words)
                {
                }
            }
            """;

        TestNames.In(Source).ShouldBe(["PostTests.A_post_is_kept", "PostTests.A_post_is_found"]);
    }
}
