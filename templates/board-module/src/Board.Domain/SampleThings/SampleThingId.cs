using Board.Domain.Common;

namespace Board.Domain.SampleThings;

/// <summary>The id of a sample thing.</summary>
public readonly record struct SampleThingId(Guid Value) : ITypedId<SampleThingId>
{
    /// <inheritdoc />
    public static SampleThingId From(Guid value) => new(value);

    /// <summary>The UUID in lower case with hyphens, as clients see it.</summary>
    public override string ToString() => Value.ToString();
}
