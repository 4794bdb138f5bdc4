namespace Board.Application.Posts;

/// <summary>Remembers whose posts are still to be deleted or anonymised.</summary>
public interface IDepartedAuthorRepository
{
    /// <summary>Remembers an author, within a transaction of the caller's.</summary>
    Task AddAsync(DepartedAuthor author, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>The author who has been due for longest.</summary>
    Task<DepartedAuthor?> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Makes an author due again later.</summary>
    Task PostponeAsync(DepartedAuthor author, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Forgets an author of no posts.</summary>
    Task RemoveAsync(DepartedAuthor author, CancellationToken cancellationToken);
}
