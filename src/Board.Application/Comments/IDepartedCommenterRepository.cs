namespace Board.Application.Comments;

/// <summary>Remembers whose comments are still to be dealt with.</summary>
public interface IDepartedCommenterRepository
{
    /// <summary>Remembers a user, within a transaction of the caller's.</summary>
    Task AddAsync(DepartedCommenter commenter, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>The user who has been due for longest.</summary>
    Task<DepartedCommenter?> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Makes a user due again later.</summary>
    Task PostponeAsync(DepartedCommenter commenter, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Forgets a user who is found in no comment any more.</summary>
    Task RemoveAsync(DepartedCommenter commenter, CancellationToken cancellationToken);
}
