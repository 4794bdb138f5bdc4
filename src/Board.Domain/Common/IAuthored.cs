using Board.Domain.Users;

namespace Board.Domain.Common;

/// <summary>Something that a user wrote, and that changes version by version.</summary>
public interface IAuthored
{
    /// <summary>The version that was read from storage, from 1; storing an edit makes the next one.</summary>
    long Version { get; }

    /// <summary>Whether this user wrote it.</summary>
    bool IsWrittenBy(UserId user);
}
