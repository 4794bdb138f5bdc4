using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Security;

public sealed class OutgoingCallTests
{
    [Fact]
    public void Requests_cause_no_outgoing_calls() =>
        new Rule(
            "No code except commands calls other servers or programs.",
            "The program must not call an address that a client chose, nor trust the answers of other servers "
                + "(docs/security.md, API7 and API10).",
            "If a use case needs an outgoing call: use a configured address, a timeout and a size limit; then exempt it here and "
                + "say so in docs/security.md.")
            .Check(OutgoingCallRules.Outgoing(Product.Types, $"{Product.Root}.Api.Commands"));

    [Fact]
    public void An_outgoing_call_is_found_except_in_a_command() =>
        OutgoingCallRules.Outgoing(CodeReader.Read("Sample.Outgoing", typeof(OutgoingCallTests).Assembly), "Sample.Outgoing.Commands")
            .Select(violation => violation.Text)
            .ShouldBe(["Sample.Outgoing.Preview calls System.Net.Http.HttpClient.GetStringAsync"]);
}
