using Board.Domain.Common;

namespace Board.Domain.SampleThings;

/// <summary>The id of a <see cref="SampleThing"/>.</summary>
public readonly record struct SampleThingId(Guid Value) : ITypedId<SampleThingId>
{
    /// <inheritdoc />
    public static SampleThingId From(Guid value) => new(value);

    /// <summary>The UUID in lower case with hyphens, as clients see it.</summary>
    public override string ToString() => Value.ToString();
}
