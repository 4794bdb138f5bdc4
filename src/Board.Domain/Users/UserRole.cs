namespace Board.Domain.Users;

// The numbers are stored: never renumber.

/// <summary>The permissions of a user beyond their own content.</summary>
public enum UserRole
{
    /// <summary>May write, and edit or delete their own content.</summary>
    Member = 0,

    /// <summary>May also edit or delete any post or comment.</summary>
    Moderator = 1,

    /// <summary>May also manage users.</summary>
    Admin = 2,
}
