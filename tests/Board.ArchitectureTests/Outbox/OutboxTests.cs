using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Outbox;

public sealed class OutboxTests
{
    private static readonly IReadOnlyList<CodeType> Samples = CodeReader.Read("Sample.Outbox", typeof(OutboxTests).Assembly);

    [Fact]
    public void An_outbox_handler_has_a_stable_name_of_its_own() =>
        new Rule(
            "Every outbox handler declares a unique name, such as [OutboxHandler(\"comments.delete_with_posts\")].",
            "Stored messages contain the name: if it were the name of the class, a renaming would leave them unhandled forever.",
            "Add the attribute. Keep the name when you rename the class.")
            .Check(OutboxRules.Nameless(Product.Types).Concat(OutboxRules.SharedNames(Product.Types)));

    [Fact]
    public void An_event_that_is_handled_later_holds_no_texts() =>
        new Rule(
            "An event of an outbox handler holds ids, numbers, times, flags and lists of these only.",
            "It is stored unencrypted, in the table and in backups, so it must not contain secrets or personal data.",
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
