using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Outbox;

public sealed class OutboxTests
{
    private static readonly IReadOnlyList<CodeType> Samples = CodeReader.Read("Sample.Outbox", typeof(OutboxTests).Assembly);

    [Fact]
    public void An_outbox_handler_has_a_stable_name_of_its_own() =>
        new Rule(
            "Every outbox handler declares a name, such as [OutboxHandler(\"comments.delete_with_posts\")], that no other handler has.",
            "Stored messages carry the name: with the name of the class, renaming it would leave them unhandled for ever.",
            "Add the attribute. Keep the name when you rename the class.")
            .Check(OutboxRules.Nameless(Product.Types).Concat(OutboxRules.SharedNames(Product.Types)));

    [Fact]
    public void An_event_that_is_handled_later_holds_no_texts() =>
        new Rule(
            "An event of an outbox handler holds ids, numbers, times, flags and lists of these only.",
            "It is stored as it is, in the table and its backups: no secret and nothing personal may be in it.",
            "Pass the id, and read the rest in the handler.")
            .Check(OutboxRules.Talkative(Product.Types));

    [Fact]
    public void A_missing_malformed_or_shared_name_is_found()
    {
        Texts(OutboxRules.Nameless(Samples)).ShouldBe(
            ["Sample.Outbox.Nameless has no name", "Sample.Outbox.Misnamed has the name Misnamed"], ignoreOrder: true);
        Texts(OutboxRules.SharedNames(Samples)).ShouldBe(
            ["Sample.Outbox.First shares the name sample.shared_name", "Sample.Outbox.Second shares the name sample.shared_name"],
            ignoreOrder: true);
    }

    [Fact]
    public void A_text_in_an_event_is_found() =>
        Texts(OutboxRules.Talkative(Samples)).ShouldBe(
            [
                "Sample.Outbox.Second handles Talkative, whose Email is a String",
                "Sample.Outbox.Second handles Talkative, whose Words is a IReadOnlyList`1",
            ],
            ignoreOrder: true);

    private static IEnumerable<string> Texts(IEnumerable<Violation> violations) => violations.Select(violation => violation.Text);
}
