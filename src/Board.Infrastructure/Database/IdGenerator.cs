using Board.Application.Persistence;
using UUIDNext;

namespace Board.Infrastructure.Database;

internal sealed class IdGenerator : IIdGenerator
{
    // The variant "for PostgreSQL" is plain UUIDv7; the other ones reorder bytes for the sake of SQL Server.
    public Guid Next() => Uuid.NewDatabaseFriendly(UUIDNext.Database.PostgreSql);
}
