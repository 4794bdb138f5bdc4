using Board.Application.SampleThings;
using Board.Domain.SampleThings;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.SampleThings;

internal sealed class SampleThingQueries(DbSession db) : ISampleThingQueries
{
    private const string SelectById = "SELECT id, name, created_at FROM `sample_things` WHERE id = @Id";

    public async Task<SampleThingResponse?> FindAsync(SampleThingId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<SampleThingRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToResponse();
    }
}

/// <summary>A row of <c>sample_things</c>.</summary>
internal sealed record SampleThingRow
{
    public required SampleThingId Id { get; init; }

    public required UserText Name { get; init; }

    public required DateTime CreatedAt { get; init; }

    public SampleThingResponse ToResponse() => new(Id.Value, Name.Value, CreatedAt.AsUtc());
}
