using Board.Application.SampleThings;
using Board.Domain.SampleThings;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.SampleThings;

/// <summary>A row of <c>sample_things</c>.</summary>
internal sealed record SampleThingRow
{
    public required SampleThingId Id { get; init; }

    public required UserText Name { get; init; }

    public required DateTime CreatedAt { get; init; }

    public SampleThingResponse ToResponse() => new(Id.Value, Name.Value, CreatedAt.AsUtc());
}
