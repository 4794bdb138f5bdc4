using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.UseCases;

/// <summary>Applies the rules about use cases to use cases that violate them (<c>UseCaseSample.cs</c>).</summary>
public sealed class UseCaseRuleTests
{
    private static readonly IReadOnlyList<CodeType> Types = CodeReader.Read("Sample.UseCases", typeof(UseCaseRuleTests).Assembly);

    [Fact]
    public void A_request_that_is_neither_command_nor_query_is_found() =>
        Texts(UseCaseRules.PlainRequests(Types)).ShouldBe(
            ["Sample.UseCases.PlainRequest is a request but neither a command nor an IQuery<T>"]);

    [Fact]
    public void A_request_whose_session_is_not_checked_is_found() =>
        Texts(UseCaseRules.UncheckedCallers(CodeReader.Read("Sample.Callers", typeof(UseCaseRuleTests).Assembly)))
            .ShouldBe(["Sample.Callers.NegligentQuery has a caller, but its session is not checked"]);

    [Fact]
    public void A_request_without_a_handler_or_with_two_is_found() =>
        Texts(UseCaseRules.WithoutExactlyOneHandler(Types)).ShouldBe(
            [
                "Sample.UseCases.ForgottenCommand has no handler",
                "Sample.UseCases.PopularQuery has 2 handlers: PopularHandler, OtherHandler",
            ],
            ignoreOrder: true);

    [Fact]
    public void A_wrong_name_namespace_or_file_is_found() =>
        Texts(UseCaseRules.Misnamed(Types)).ShouldBe(
            [
                "Sample.UseCases.Misnomer should end with Command",
                "Sample.UseCases.OtherHandler should be called PopularHandler",
                "Sample.UseCases.Elsewhere.CheckPopular should be called PopularValidator",
                "Sample.UseCases.Elsewhere.CheckPopular should be in Sample.UseCases",
                "Sample.UseCases.PopularQuery should be in Popular.cs",
                "Sample.UseCases.PopularHandler should be in Popular.cs",
                "Sample.UseCases.OtherHandler should be in Popular.cs",
                "Sample.UseCases.Elsewhere.CheckPopular should be in Popular.cs",
                "Sample.UseCases.ForgottenCommand should be in Forgotten.cs",
            ],
            ignoreOrder: true);

    [Fact]
    public void An_event_outside_the_contracts_is_found() =>
        Texts(UseCaseRules.HiddenEvents(Types)).ShouldBe(
            [
                "Sample.UseCases.SecretEvent should be an IModuleEvent in its module's Contracts",
                "Sample.UseCases.Contracts.PlainNotification should be an IModuleEvent in its module's Contracts",
            ],
            ignoreOrder: true);

    [Theory]
    [InlineData("PopularHandler")]
    [InlineData("CheckPopular")]
    [InlineData("OpenReaction")]
    [InlineData("OpenBehavior")]
    public void A_public_or_unsealed_handler_validator_or_behavior_is_found(string name) =>
        Texts(UseCaseRules.Exposed(Types)).ShouldContain(violation => violation.Contains(name, StringComparison.Ordinal));

    [Fact]
    public void A_correct_use_case_is_accepted() =>
        Texts(UseCaseRules.Exposed(Types)).ShouldNotContain(violation => violation.Contains("OtherHandler", StringComparison.Ordinal));

    [Fact]
    public void A_public_repository_is_found() =>
        Texts(UseCaseRules.ExposedRepositories(Types)).ShouldHaveSingleItem().ShouldContain("VoteRepository");

    private static IEnumerable<string> Texts(IEnumerable<Violation> violations) => violations.Select(violation => violation.Text);
}
