namespace Board.Domain.SampleThings;

/// <summary>A sample thing.</summary>
public sealed class SampleThing
{
    /// <summary>The id.</summary>
    public required SampleThingId Id { get; init; }

    /// <summary>The name.</summary>
    public required SampleThingName Name { get; init; }

    /// <summary>When it was created (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Makes a new sample thing.</summary>
    public static SampleThing Create(SampleThingId id, SampleThingName name, DateTimeOffset now) =>
        new() { Id = id, Name = name, CreatedAt = now };
}
