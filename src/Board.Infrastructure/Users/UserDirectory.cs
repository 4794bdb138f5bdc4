using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Users;

internal sealed class UserDirectory(DbSession db) : IUserDirectory
{
    private const string SelectById =
        "SELECT id, email, nickname, role, created_at, updated_at FROM users WHERE id = @Id";

    public async Task<UserResponse?> FindAsync(UserId id, CancellationToken cancellationToken)
    {
        var row = await db.FindPreparedAsync<UserRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToResponse();
    }

    private const string SelectRole = "SELECT role FROM users WHERE id = @Id";

    public Task<UserRole?> FindRoleAsync(UserId id, CancellationToken cancellationToken) =>
        db.FindAsync<UserRole?>(SelectRole, new { Id = id }, cancellationToken);
}
