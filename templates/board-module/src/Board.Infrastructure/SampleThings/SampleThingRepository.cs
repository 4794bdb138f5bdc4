using Board.Application.SampleThings;
using Board.Domain.SampleThings;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.SampleThings;

internal sealed class SampleThingRepository(DbSession db) : ISampleThingRepository
{
    private const string Insert = "INSERT INTO `sample_things` (id, name, created_at) VALUES (@Id, @Name, @CreatedAt)";

    public Task AddAsync(SampleThing item, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            Insert,
            new { item.Id, Name = new UserText(item.Name.Value), CreatedAt = item.CreatedAt.UtcDateTime },
            cancellationToken);
}
