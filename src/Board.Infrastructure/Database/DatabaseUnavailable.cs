using Board.Application.Persistence;

namespace Board.Infrastructure.Database;

internal static class DatabaseUnavailable
{
    /// <summary>What the rest of the program is told when the database cannot be used now.</summary>
    public static ServiceUnavailableException Because(Exception cause) => new("The database does not answer.", cause);
}
