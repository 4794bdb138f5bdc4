using Board.Application.Outbox;
using Board.Application.Users;
using Board.Domain.Users;

namespace Board.IntegrationTests.Outbox;

/// <summary>An effect that is not idempotent: each time a message is handled, another user signs up with its number.</summary>
internal static class EffectCalls
{
    public static string AddressPattern(int number) => $"effect-{number}-%";

    public static Task<AddUserOutcome> AddAsync(this IUserRepository users, int number, CancellationToken cancellationToken)
    {
        var unique = $"{Guid.NewGuid():N}";
        var user = User.SignUp(
            UserId.From(Guid.CreateVersion7()),
            Email.From($"effect-{number}-{unique}@example.com"),
            Nickname.From(unique[..20]),
            "hash",
            DateTimeOffset.UnixEpoch);
        return users.AddAsync(user, cancellationToken);
    }
}

[OutboxHandler("tests.handle")]
internal sealed class HandleNumbered(IUserRepository users, OutboxScript script) : IHandleLater<NumberedMessage>
{
    public async Task<HandlerResult> HandleAsync(NumberedMessage message, CancellationToken cancellationToken)
    {
        await users.AddAsync(message.Number, cancellationToken);
        return await script.RunAsync(message.Number, cancellationToken);
    }
}

[OutboxHandler("tests.handle_batch", BatchSize = 10)]
internal sealed class HandleBatch(IUserRepository users, OutboxScript script) : IHandleBatchLater<NumberedInBatch>
{
    public async Task<HandlerResult> HandleAsync(IReadOnlyList<NumberedInBatch> messages, CancellationToken cancellationToken)
    {
        var result = HandlerResult.Done;
        foreach (var message in messages)
        {
            await users.AddAsync(message.Number, cancellationToken);
            result = await script.RunAsync(message.Number, cancellationToken);
        }

        return result;
    }
}

[OutboxHandler("tests.handle_for_ever", NeverGivesUp = true)]
internal sealed class HandleForEver(IUserRepository users, OutboxScript script) : IHandleLater<NumberedForEver>
{
    public async Task<HandlerResult> HandleAsync(NumberedForEver message, CancellationToken cancellationToken)
    {
        await users.AddAsync(message.Number, cancellationToken);
        return await script.RunAsync(message.Number, cancellationToken);
    }
}

[OutboxHandler("tests.added_later")]
internal sealed class HandleAddedLater(IUserRepository users) : IHandleLater<NumberedForNewer>
{
    public async Task<HandlerResult> HandleAsync(NumberedForNewer message, CancellationToken cancellationToken)
    {
        await users.AddAsync(message.Number, cancellationToken);
        return HandlerResult.Done;
    }
}

/// <summary>Stores an effect when it prepares a message, and sends it to the script.</summary>
[OutboxHandler("tests.send")]
internal sealed class SendNumbered(IUserRepository users, OutboxScript script) : IHandleExternally<NumberedToSend, PreparedMessage>
{
    public async Task<PreparedMessage?> PrepareAsync(NumberedToSend message, Guid messageId, CancellationToken cancellationToken)
    {
        await users.AddAsync(message.Number, cancellationToken);
        return message.Number < 0 ? null : new PreparedMessage(message.Number, messageId);
    }

    public async Task SendAsync(PreparedMessage prepared, CancellationToken cancellationToken)
    {
        script.Sent.Enqueue((prepared.Number, prepared.MessageId));
        await script.RunAsync(prepared.Number, cancellationToken);
    }
}

internal sealed record PreparedMessage(int Number, Guid MessageId);
