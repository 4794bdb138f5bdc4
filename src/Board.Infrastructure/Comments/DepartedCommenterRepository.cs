using Board.Application.Comments;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Comments;

internal sealed class DepartedCommenterRepository(DbSession db) : IDepartedCommenterRepository
{
    private const string Insert =
        "INSERT INTO departed_commenters (user_id, with_content, departed_at, due_at) VALUES (@UserId, @WithContent, @DepartedAt, @DueAt)";

    public Task AddAsync(DepartedCommenter commenter, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            Insert,
            new { commenter.UserId, commenter.WithContent, DepartedAt = commenter.DepartedAt.UtcDateTime, DueAt = dueAt.UtcDateTime },
            cancellationToken);

    private const string SelectDue =
        """
        SELECT user_id, with_content, departed_at
        FROM departed_commenters
        WHERE due_at <= @Now
        ORDER BY due_at
        LIMIT 1
        """;

    public async Task<DepartedCommenter?> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<DepartedCommenterRow>(SelectDue, new { Now = now.UtcDateTime }, cancellationToken);
        return row is null ? null : new DepartedCommenter(row.UserId, row.WithContent, row.DepartedAt.AsUtc());
    }

    private const string UpdateDue = "UPDATE departed_commenters SET due_at = @DueAt WHERE user_id = @UserId";

    public Task PostponeAsync(DepartedCommenter commenter, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateDue, new { commenter.UserId, DueAt = dueAt.UtcDateTime }, cancellationToken);

    private const string Delete = "DELETE FROM departed_commenters WHERE user_id = @UserId";

    public Task RemoveAsync(DepartedCommenter commenter, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Delete, new { commenter.UserId }, cancellationToken);

    /// <summary>A row of <c>departed_commenters</c>.</summary>
    private sealed record DepartedCommenterRow
    {
        public required UserId UserId { get; init; }

        public required bool WithContent { get; init; }

        public required DateTime DepartedAt { get; init; }
    }
}
