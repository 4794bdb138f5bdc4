using Board.Application.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

internal sealed class DepartedAuthorRepository(DbSession db) : IDepartedAuthorRepository
{
    private const string Insert =
        "INSERT INTO departed_authors (user_id, with_content, departed_at, due_at) VALUES (@UserId, @WithContent, @DepartedAt, @DueAt)";

    public Task AddAsync(DepartedAuthor author, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            Insert,
            new { author.UserId, author.WithContent, DepartedAt = author.DepartedAt.UtcDateTime, DueAt = dueAt.UtcDateTime },
            cancellationToken);

    private const string SelectDue =
        """
        SELECT user_id, with_content, departed_at
        FROM departed_authors
        WHERE due_at <= @Now
        ORDER BY due_at
        LIMIT 1
        """;

    public async Task<DepartedAuthor?> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<DepartedAuthorRow>(SelectDue, new { Now = now.UtcDateTime }, cancellationToken);
        return row is null ? null : new DepartedAuthor(row.UserId, row.WithContent, row.DepartedAt.AsUtc());
    }

    private const string UpdateDue = "UPDATE departed_authors SET due_at = @DueAt WHERE user_id = @UserId";

    public Task PostponeAsync(DepartedAuthor author, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateDue, new { author.UserId, DueAt = dueAt.UtcDateTime }, cancellationToken);

    private const string Delete = "DELETE FROM departed_authors WHERE user_id = @UserId";

    public Task RemoveAsync(DepartedAuthor author, CancellationToken cancellationToken) =>
        db.ExecuteAsync(Delete, new { author.UserId }, cancellationToken);

    /// <summary>A row of <c>departed_authors</c>.</summary>
    private sealed record DepartedAuthorRow
    {
        public required UserId UserId { get; init; }

        public required bool WithContent { get; init; }

        public required DateTime DepartedAt { get; init; }
    }
}
