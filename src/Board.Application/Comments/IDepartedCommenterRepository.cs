using Board.Domain.Users;

namespace Board.Application.Comments;

/// <summary>Remembers whose comments are still to be dealt with.</summary>
public interface IDepartedCommenterRepository
{
    /// <summary>Remembers one.</summary>
    Task AddAsync(DepartedCommenter commenter, DateTimeOffset departedAt, CancellationToken cancellationToken);

    /// <summary>The one who left first, and at the latest at this time.</summary>
    Task<DepartedCommenter?> FindFirstAsync(DateTimeOffset departedBy, CancellationToken cancellationToken);

    /// <summary>Forgets one who is found in no comment any more.</summary>
    Task RemoveAsync(UserId userId, CancellationToken cancellationToken);
}
