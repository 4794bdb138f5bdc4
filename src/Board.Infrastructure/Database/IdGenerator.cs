using Board.Application.Persistence;
using UUIDNext;

namespace Board.Infrastructure.Database;

internal sealed class IdGenerator : IIdGenerator
{
    // The variant "for PostgreSQL" is plain UUIDv7; others reorder bytes for SQL Server.
    public Guid Next() => Uuid.NewDatabaseFriendly(UUIDNext.Database.PostgreSql);
}
