namespace Board.Domain.SampleThings;

/// <summary>Says in a sentence what it is.</summary>
public sealed class SampleThing
{
    private SampleThing(SampleThingId id, SampleThingName name, DateTimeOffset createdAt)
    {
        Id = id;
        Name = name;
        CreatedAt = createdAt;
    }

    /// <summary>Its id.</summary>
    public SampleThingId Id { get; }

    /// <summary>What it is called.</summary>
    public SampleThingName Name { get; }

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>A new one.</summary>
    public static SampleThing Create(SampleThingId id, SampleThingName name, DateTimeOffset now) => new(id, name, now);
}
