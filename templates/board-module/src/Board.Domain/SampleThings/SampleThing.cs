namespace Board.Domain.SampleThings;

/// <summary>Says in a sentence what it is.</summary>
public sealed class SampleThing
{
    /// <summary>Its id.</summary>
    public required SampleThingId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required SampleThingName Name { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>A new one.</summary>
    public static SampleThing Create(SampleThingId id, SampleThingName name, DateTimeOffset now) => new() { Id = id, Name = name, CreatedAt = now };
}
