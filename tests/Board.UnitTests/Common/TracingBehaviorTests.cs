using System.Diagnostics;
using System.Diagnostics.Metrics;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Common;

public sealed class TracingBehaviorTests
{
    private static readonly ProbeCommand Payload = new("a plain text", new Secret("correct horse battery staple"));

    private readonly RecordingLogger<TracingBehavior<ProbeCommand, Result<int>>> logger = new();

    [Theory]
    [InlineData(null, "ok")]
    [InlineData("probe.not_found", "probe.not_found")]
    public async Task Name_and_outcome_are_logged_and_traced(string? refusal, string outcome)
    {
        var activity = await HandleAsync(() => refusal is null ? 1 : new NotFoundError(refusal));

        logger.Lines[0].ShouldStartWith(nameof(ProbeCommand));
        logger.Lines[0].ShouldEndWith(outcome);
        activity.OperationName.ShouldBe(nameof(ProbeCommand));
        activity.TagObjects.ShouldContain(tag => Equals(tag.Value, outcome));
    }

    [Fact]
    public async Task The_payload_is_neither_logged_nor_traced()
    {
        var activity = await HandleAsync(() => ValidationError.Of("text", Payload.Text!));

        var told = string.Join(
            '\n', [.. logger.Lines, activity.DisplayName, .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")]);
        told.ShouldNotContain(Payload.Text!);
        told.ShouldNotContain(Payload.Password!.Reveal());
        told.ShouldNotContain("***");
        activity.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_response_is_passed_on()
    {
        Result<int> response = 7;

        (await NewBehavior().Handle(Payload, TestRun.Token, () => Task.FromResult(response))).ShouldBeSameAs(response);
    }

    [Theory]
    [InlineData("service.unavailable")]
    [InlineData("canceled")]
    [InlineData("internal")]
    public async Task An_exception_is_recorded_and_rethrown(string outcome)
    {
        Exception thrown = outcome switch
        {
            "service.unavailable" => new ServiceUnavailableException("It is gone.", new TimeoutException()),
            "canceled" => new OperationCanceledException(),
            _ => new InvalidOperationException(),
        };

        var caught = await Record.ExceptionAsync(
            () => NewBehavior().Handle(Payload, TestRun.Token, () => Task.FromException<Result<int>>(thrown)));

        caught.ShouldBeSameAs(thrown);
        logger.Lines[0].ShouldEndWith(outcome);
    }

    private TracingBehavior<ProbeCommand, Result<int>> NewBehavior()
    {
        var meters = Substitute.For<IMeterFactory>();
        meters.Create(Arg.Any<MeterOptions>()).Returns(call => new Meter(call.Arg<MeterOptions>()));
        return new(new UseCaseTelemetry(meters), logger, new FakeTimeProvider());
    }

    private async Task<Activity> HandleAsync(Func<Result<int>> response)
    {
        // Other tests may be traced at the same time; only children of this activity count.
        using var parent = new Activity("test").Start();
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, UseCaseTelemetry.SourceName, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.ParentSpanId == parent.SpanId)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await NewBehavior().Handle(Payload, TestRun.Token, () => Task.FromResult(response()));

        return activities.ShouldHaveSingleItem();
    }
}
