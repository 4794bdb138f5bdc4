using Board.Application.SampleThings;
using Board.Domain.SampleThings;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.SampleThings;

internal sealed class SampleThingRepository(DbSession db) : ISampleThingRepository
{
    private const string Insert = "INSERT INTO sample_things (id, name, created_at) VALUES (@Id, @Name, @CreatedAt)";

    public Task AddAsync(SampleThing sampleThing, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            Insert,
            new { sampleThing.Id, Name = new UserText(sampleThing.Name.Value), CreatedAt = sampleThing.CreatedAt.UtcDateTime },
            cancellationToken);
}
