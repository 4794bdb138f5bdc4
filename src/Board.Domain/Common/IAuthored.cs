using Board.Domain.Users;

namespace Board.Domain.Common;

/// <summary>Content with an author and a version.</summary>
public interface IAuthored
{
    /// <summary>The version as it was read, from 1; storing an edit increments it.</summary>
    long Version { get; }

    /// <summary>Whether the user is the author.</summary>
    bool IsWrittenBy(UserId user);
}
