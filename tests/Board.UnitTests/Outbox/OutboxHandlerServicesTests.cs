using Board.Application.BackgroundWork;
using Board.Application.Messaging;
using Board.Application.Outbox;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Board.UnitTests.Outbox;

public sealed class OutboxHandlerServicesTests
{
    private static readonly string[] OfBoth = ["tests.first", "tests.second"];

    private readonly IOutbox outbox = Substitute.For<IOutbox>();
    private readonly ServiceCollection services = [];

    public OutboxHandlerServicesTests() => services.AddMessaging().AddSingleton(outbox);

    [Fact]
    public async Task An_event_is_stored_once_for_all_its_handlers_when_it_is_published()
    {
        services.AddOutboxHandler(typeof(First)).AddOutboxHandler(typeof(Second)).AddOutboxHandler(typeof(OfAnotherEvent));
        var happened = new Happened();

        await PublishAsync(happened);

        await outbox.Received(1).AddAsync(
            happened,
            Arg.Is<IReadOnlyCollection<OutboxHandler>>(
                handlers => handlers.Select(handler => handler.Name).SequenceEqual(OfBoth)),
            TestRun.Token);
    }

    [Fact]
    public async Task An_event_without_handlers_is_not_stored()
    {
        services.AddOutboxHandler(typeof(First));

        await PublishAsync(new SomethingElse());

        outbox.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public void Each_handler_is_background_work_that_its_signal_wakes()
    {
        services.AddOutboxHandler(typeof(First)).AddOutboxHandler(typeof(Sender));

        using var provider = services.BuildServiceProvider();
        var works = provider.GetServices<PeriodicWork>().ToDictionary(work => work.Name, StringComparer.Ordinal);

        works["tests.first"].Concurrency.ShouldBe(1);
        works["tests.sender"].Concurrency.ShouldBeGreaterThan(1, "a send that hangs must not hold up the others");
        foreach (var handler in provider.GetServices<OutboxHandler>())
        {
            works[handler.Name].Signal.ShouldBeSameAs(handler.Signal);
        }
    }

    [Fact]
    public void Two_handlers_with_the_same_name_are_rejected() =>
        Should.Throw<InvalidOperationException>(() => services.AddOutboxHandler(typeof(First)).AddOutboxHandler(typeof(NamedLikeFirst)))
            .Message.ShouldContain("tests.first");

    [Theory]
    [InlineData(typeof(Nameless))]
    [InlineData(typeof(OfTwoEvents))]
    public void A_handler_without_a_name_or_with_several_events_is_rejected(Type type) =>
        Should.Throw<InvalidOperationException>(() => services.AddOutboxHandler(type)).Message.ShouldContain(type.Name);

    private async Task PublishAsync<TEvent>(TEvent happened)
        where TEvent : IModuleEvent
    {
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IMediator>().Publish(happened, TestRun.Token);
    }

    private sealed record Happened : IModuleEvent;

    private sealed record SomethingElse : IModuleEvent;

    [OutboxHandler("tests.first")]
    private sealed class First : Handler<Happened>;

    [OutboxHandler("tests.second")]
    private sealed class Second : Handler<Happened>;

    [OutboxHandler("tests.of_another_event")]
    private sealed class OfAnotherEvent : Handler<AnotherEvent>;

    private sealed record AnotherEvent : IModuleEvent;

    [OutboxHandler("tests.first")]
    private sealed class NamedLikeFirst : Handler<Happened>;

    private sealed class Nameless : Handler<Happened>;

    [OutboxHandler("tests.of_two_events")]
    private sealed class OfTwoEvents : Handler<Happened>, IHandleLater<SomethingElse>
    {
        public Task<HandlerResult> HandleAsync(SomethingElse message, CancellationToken cancellationToken) =>
            Task.FromResult(HandlerResult.Done);
    }

    [OutboxHandler("tests.sender")]
    private sealed class Sender : IHandleExternally<Happened, string>
    {
        public Task<string?> PrepareAsync(Happened message, Guid messageId, CancellationToken cancellationToken) =>
            Task.FromResult<string?>(null);

        public Task SendAsync(string prepared, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private abstract class Handler<TEvent> : IHandleLater<TEvent>
        where TEvent : IModuleEvent
    {
        public Task<HandlerResult> HandleAsync(TEvent message, CancellationToken cancellationToken) => Task.FromResult(HandlerResult.Done);
    }
}
