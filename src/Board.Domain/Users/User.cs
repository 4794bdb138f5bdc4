namespace Board.Domain.Users;

/// <summary>The owner of an account. Create it with <see cref="SignUp"/>; storage sets its members.</summary>
public sealed class User
{
    private Nickname nickname = null!;
    private string passwordHash = null!;
    private UserRole role;
    private DateTimeOffset updatedAt;

    /// <summary>The user's id.</summary>
    public required UserId Id { get; init; }

    /// <summary>The unique address to sign in with.</summary>
    public required Email Email { get; init; }

    /// <summary>The unique name that others see.</summary>
    public required Nickname Nickname { get => nickname; init => nickname = value; }

    /// <summary>The salted hash of the password, in the format of the password hasher.</summary>
    public required string PasswordHash { get => passwordHash; init => passwordHash = value; }

    /// <summary>The role, which decides what the user may do.</summary>
    public required UserRole Role { get => role; init => role = value; }

    /// <summary>When the user signed up (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the account last changed (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get => updatedAt; init => updatedAt = value; }

    /// <summary>Creates a member.</summary>
    public static User SignUp(UserId id, Email email, Nickname nickname, string passwordHash, DateTimeOffset now) => new()
    {
        Id = id,
        Email = email,
        Nickname = nickname,
        PasswordHash = passwordHash,
        Role = UserRole.Member,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>Changes the given fields and leaves those that are <see langword="null"/>.</summary>
    public void Edit(Nickname? nickname, UserRole? role, DateTimeOffset now)
    {
        this.nickname = nickname ?? this.nickname;
        this.role = role ?? this.role;
        updatedAt = now;
    }

    /// <summary>Replaces the password.</summary>
    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        this.passwordHash = passwordHash;
        updatedAt = now;
    }

    /// <summary>Replaces the hash of the same password by a more expensive one. <see cref="UpdatedAt"/> stays.</summary>
    public void UpgradePasswordHash(string passwordHash) => this.passwordHash = passwordHash;
}
