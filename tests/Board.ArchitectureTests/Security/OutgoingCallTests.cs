using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Security;

public sealed class OutgoingCallTests
{
    [Fact]
    public void Requests_cause_no_outgoing_calls() =>
        new Rule(
            "Nothing calls other servers or programs, commands apart.",
            "An address that a client chose must not be called from inside, and what others answer must not be trusted "
                + "(docs/security.md, API7 and API10).",
            "If a use case has to call out: to a configured address only, with limits of time and size; then exempt it here and "
                + "say so in docs/security.md.")
            .Check(OutgoingCallRules.Outgoing(Product.Types, $"{Product.Root}.Api.Commands"));

    [Fact]
    public void An_outgoing_call_is_found_except_in_a_command() =>
        OutgoingCallRules.Outgoing(CodeReader.Read("Sample.Outgoing", typeof(OutgoingCallTests).Assembly), "Sample.Outgoing.Commands")
            .Select(violation => violation.Text)
            .ShouldBe(["Sample.Outgoing.Preview calls System.Net.Http.HttpClient.GetStringAsync"]);
}
