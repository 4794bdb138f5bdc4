using System.Data.Common;
using System.Text;
using Board.Application.Users;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Users;

internal sealed class UserRepository(DbSession db) : IUserRepository
{
    internal const string Insert =
        """
        INSERT INTO users (id, email, email_key, nickname, nickname_key, password_hash, role, created_at, updated_at)
        VALUES (@Id, @Email, @EmailKey, @Nickname, @NicknameKey, @PasswordHash, @Role, @CreatedAt, @UpdatedAt)
        """;

    internal static object RowOf(User user) => new
    {
        user.Id,
        Email = user.Email.Value,
        EmailKey = Encoding.UTF8.GetBytes(user.Email.Key),
        Nickname = user.Nickname.Value,
        NicknameKey = Encoding.UTF8.GetBytes(user.Nickname.Key),
        user.PasswordHash,
        user.Role,
        CreatedAt = user.CreatedAt.UtcDateTime,
        UpdatedAt = user.UpdatedAt.UtcDateTime,
    };

    private const string CountByEmail = "SELECT COUNT(*) FROM users WHERE email_key = @EmailKey";

    public async Task<AddUserOutcome> AddAsync(User user, CancellationToken cancellationToken)
    {
        try
        {
            await db.ExecuteAsync(Insert, RowOf(user), cancellationToken);
            return AddUserOutcome.Added;
        }
        catch (DbException exception) when (db.Dialect.IsUniqueViolation(exception))
        {
            // The unique keys decide between concurrent sign-ups. Each database names the violated key differently, so a query finds
            // out which one it was.
            return await db.FindAsync<long>(CountByEmail, new { EmailKey = Encoding.UTF8.GetBytes(user.Email.Key) }, cancellationToken) > 0
                ? AddUserOutcome.EmailTaken
                : AddUserOutcome.NicknameTaken;
        }
    }

    private const string SelectByEmail =
        """
        SELECT id, email, nickname, password_hash, role, created_at, updated_at
        FROM users
        WHERE email_key = @EmailKey
        """;

    public async Task<User?> FindByEmailAsync(Email email, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<UserRow>(SelectByEmail, new { EmailKey = Encoding.UTF8.GetBytes(email.Key) }, cancellationToken);
        return row?.ToUser();
    }

    private const string SelectById =
        """
        SELECT id, email, nickname, password_hash, role, created_at, updated_at
        FROM users
        WHERE id = @Id
        """;

    public async Task<User?> FindAsync(UserId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<UserRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToUser();
    }

    public async Task<User?> FindForUpdateAsync(UserId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<UserRow>($"{SelectById} {db.ForUpdate}", new { Id = id }, cancellationToken);
        return row?.ToUser();
    }

    private const string Update =
        """
        UPDATE users
        SET nickname = @Nickname, nickname_key = @NicknameKey, role = @Role, updated_at = @UpdatedAt
        WHERE id = @Id
        """;

    public async Task<bool> UpdateAsync(User user, CancellationToken cancellationToken)
    {
        try
        {
            await db.ExecuteAsync(
                Update,
                new
                {
                    user.Id,
                    Nickname = user.Nickname.Value,
                    NicknameKey = Encoding.UTF8.GetBytes(user.Nickname.Key),
                    user.Role,
                    UpdatedAt = user.UpdatedAt.UtcDateTime,
                },
                cancellationToken);
            return true;
        }
        catch (DbException exception) when (db.Dialect.IsUniqueViolation(exception))
        {
            return false;
        }
    }

    private const string UpdatePassword =
        """
        UPDATE users
        SET password_hash = @PasswordHash, updated_at = @UpdatedAt
        WHERE id = @Id AND password_hash = @PreviousHash
        """;

    public async Task<bool> UpdatePasswordAsync(User user, string previousHash, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            UpdatePassword,
            new { user.Id, user.PasswordHash, UpdatedAt = user.UpdatedAt.UtcDateTime, PreviousHash = previousHash },
            cancellationToken) == 1;

    private const string Delete = "DELETE FROM users WHERE id = @Id AND (@PasswordHash IS NULL OR password_hash = @PasswordHash)";

    public async Task<bool> DeleteAsync(UserId id, string? passwordHash, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(Delete, new { Id = id, PasswordHash = passwordHash }, cancellationToken) == 1;
}
