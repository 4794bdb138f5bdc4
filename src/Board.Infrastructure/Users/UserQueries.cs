using System.Text;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Users;

internal sealed class UserQueries(DbSession db) : IUserQueries
{
    private const string SelectOlder = "SELECT id, email, nickname, role, created_at, updated_at FROM users WHERE id < @Before";

    // Added only when filtered by, so that the database uses the unique key instead of scanning all users.
    private const string OfEmail = "AND email_key = @EmailKey";

    private const string OfNickname = "AND nickname_key = @NicknameKey";

    private const string NewestFirst = "ORDER BY id DESC LIMIT @Take";

    /// <summary>Greater than every id, so that the first page needs no statement of its own.</summary>
    private static readonly UserId Max = UserId.From(Guid.AllBitsSet);

    public async Task<IReadOnlyList<UserResponse>> ListAsync(
        Email? email, Nickname? nickname, UserId? before, int take, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<UserRow>(
            $"{SelectOlder} {(email is null ? "" : OfEmail)} {(nickname is null ? "" : OfNickname)} {NewestFirst}",
            new { Before = before ?? Max, EmailKey = Key(email?.Key), NicknameKey = Key(nickname?.Key), Take = take },
            cancellationToken);
        return [.. rows.Select(row => row.ToResponse())];
    }

    private static byte[]? Key(string? key) => key is null ? null : Encoding.UTF8.GetBytes(key);
}
