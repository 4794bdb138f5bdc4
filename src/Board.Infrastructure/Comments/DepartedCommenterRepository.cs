using Board.Application.Comments;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Comments;

internal sealed class DepartedCommenterRepository(DbSession db) : IDepartedCommenterRepository
{
    private const string Insert =
        "INSERT INTO departed_commenters (user_id, with_content, departed_at) VALUES (@UserId, @WithContent, @DepartedAt)";

    public Task AddAsync(DepartedCommenter commenter, DateTimeOffset departedAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Insert, new { commenter.UserId, commenter.WithContent, DepartedAt = departedAt.UtcDateTime }, cancellationToken);

    private const string SelectFirst =
        """
        SELECT user_id, with_content
        FROM departed_commenters
        WHERE departed_at <= @DepartedBy
        ORDER BY departed_at
        LIMIT 1
        """;

    public async Task<DepartedCommenter?> FindFirstAsync(DateTimeOffset departedBy, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<DepartedCommenterRow>(SelectFirst, new { DepartedBy = departedBy.UtcDateTime }, cancellationToken);
        return row is null ? null : new DepartedCommenter(row.UserId, row.WithContent);
    }

    private const string Delete = "DELETE FROM departed_commenters WHERE user_id = @UserId";

    public Task RemoveAsync(UserId userId, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Delete, new { UserId = userId }, cancellationToken);

    /// <summary>A row of <c>departed_commenters</c>.</summary>
    private sealed record DepartedCommenterRow
    {
        public required UserId UserId { get; init; }

        public required bool WithContent { get; init; }
    }
}
