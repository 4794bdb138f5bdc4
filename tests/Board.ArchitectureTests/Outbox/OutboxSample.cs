// Outbox handlers that violate the rules, for the tests of those rules.
using Board.Application.Messaging;
using Board.Application.Outbox;
using Board.Domain.Users;

namespace Sample.Outbox;

internal sealed record Quiet(UserId Id, IReadOnlyList<UserId> Others, bool Flag, int? Count, DateTimeOffset At) : IModuleEvent;

internal sealed record Talkative(UserId Id, string Email, IReadOnlyList<string> Words) : IModuleEvent;

[OutboxHandler("sample.proper_name")]
internal sealed class Proper : Handler<Quiet>;

[OutboxHandler("sample.shared_name")]
internal sealed class First : Handler<Quiet>;

[OutboxHandler("sample.shared_name")]
internal sealed class Second : Handler<Talkative>;

internal sealed class Nameless : Handler<Quiet>;

[OutboxHandler("Misnamed")]
internal sealed class Misnamed : Handler<Quiet>;

internal abstract class Handler<TEvent> : IHandleLater<TEvent>
    where TEvent : IModuleEvent
{
    public Task<HandlerResult> HandleAsync(TEvent message, CancellationToken cancellationToken) => Task.FromResult(HandlerResult.Done);
}
