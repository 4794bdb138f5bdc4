using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Board.Application.Messaging;

/// <summary>Traces and metrics of use cases: an activity for each one, and a histogram of durations by name and outcome.</summary>
public sealed class UseCaseTelemetry
{
    /// <summary>The activity source to subscribe to.</summary>
    public const string SourceName = "Board.UseCases";

    /// <summary>The meter to subscribe to.</summary>
    public const string MeterName = "Board";

    /// <summary>The histogram of durations, in seconds, with the tags <c>use_case</c> and <c>outcome</c>.</summary>
    public const string DurationName = "board.use_case.duration";

    internal static readonly ActivitySource Source = new(SourceName);

    // Reading a post takes about 1 ms, hashing a password about 100 ms.
    private static readonly InstrumentAdvice<double> Buckets =
        new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] };

    private readonly Histogram<double> duration;

    /// <summary>Creates the instruments.</summary>
    public UseCaseTelemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        duration =
            meters.Create(MeterName).CreateHistogram(DurationName, "s", "Duration of use cases by name and outcome.", tags: null, Buckets);
    }

    /// <summary>Records a finished use case.</summary>
    internal void Record(string useCase, string outcome, TimeSpan elapsed)
    {
        if (duration.Enabled)
        {
            duration.Record(
                elapsed.TotalSeconds,
                new KeyValuePair<string, object?>("use_case", useCase),
                new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
