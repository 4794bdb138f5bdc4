namespace Board.Domain.Users;

// The numbers are stored: never renumber.

/// <summary>What a user may do beyond their own things.</summary>
public enum UserRole
{
    /// <summary>Writes, edits and deletes what is their own.</summary>
    Member = 0,

    /// <summary>May also edit or delete any post or comment.</summary>
    Moderator = 1,

    /// <summary>May also manage users.</summary>
    Admin = 2,
}
