using Board.Application.Persistence;

namespace Board.Infrastructure.Database;

internal static class DatabaseUnavailable
{
    /// <summary>Wraps the reason why the database cannot be used now.</summary>
    public static ServiceUnavailableException Because(Exception cause) => new("The database does not answer.", cause);
}
