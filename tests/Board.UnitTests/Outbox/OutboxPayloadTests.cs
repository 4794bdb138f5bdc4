using System.Text.Json;
using Board.Application.Messaging;
using Board.Domain.Users;
using Board.Infrastructure.Outbox;

namespace Board.UnitTests.Outbox;

public sealed class OutboxPayloadTests
{
    private static readonly UserId User = Some.UserId();

    [Fact]
    public void An_event_survives_a_round_trip()
    {
        var written = new Everything(User, [User, Some.UserId()], WithContent: true, Count: 3, UserRole.Admin, Some.Time);

        var read = OutboxPayload.Read(OutboxPayload.Write(written), typeof(Everything)).ShouldBeOfType<Everything>();

        read.ShouldBe(written with { Users = read.Users });
        read.Users.ShouldBe(written.Users);
    }

    [Fact]
    public void An_id_is_stored_as_its_UUID() => OutboxPayload.Write(new OnlyUser(User)).ShouldBe($$"""{"user":"{{User}}"}""");

    [Fact]
    public void Members_added_by_a_newer_version_are_ignored() =>
        OutboxPayload.Read($$"""{"user":"{{User}}","reason":"new"}""", typeof(OnlyUser)).ShouldBe(new OnlyUser(User));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"user":null}""")]
    [InlineData("""{"user":"somebody"}""")]
    public void A_payload_that_lacks_what_the_event_demands_cannot_be_read(string payload) =>
        Should.Throw<JsonException>(() => OutboxPayload.Read(payload, typeof(OnlyUser)));

    private sealed record OnlyUser(UserId User) : IModuleEvent;

    private sealed record Everything(
        UserId Id, IReadOnlyList<UserId> Users, bool WithContent, int Count, UserRole Role, DateTimeOffset At) : IModuleEvent;
}
