namespace Board.Domain.Users;

/// <summary>Somebody with an account.</summary>
public sealed class User
{
    private User(UserId id, Email email, Nickname nickname, string passwordHash, UserRole role, DateTimeOffset createdAt, DateTimeOffset updatedAt)
    {
        Id = id;
        Email = email;
        Nickname = nickname;
        PasswordHash = passwordHash;
        Role = role;
        CreatedAt = createdAt;
        UpdatedAt = updatedAt;
    }

    /// <summary>The user's id.</summary>
    public UserId Id { get; }

    /// <summary>The address they sign in with; unique.</summary>
    public Email Email { get; }

    /// <summary>The name others see; unique.</summary>
    public Nickname Nickname { get; private set; }

    /// <summary>The password, salted and hashed; what is in it is the password hasher's business.</summary>
    public string PasswordHash { get; private set; }

    /// <summary>What they may do.</summary>
    public UserRole Role { get; private set; }

    /// <summary>When they signed up (UTC).</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When anything of theirs last changed (UTC).</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A new member.</summary>
    public static User SignUp(UserId id, Email email, Nickname nickname, string passwordHash, DateTimeOffset now) =>
        new(id, email, nickname, passwordHash, UserRole.Member, now, now);

    /// <summary>A user from storage.</summary>
    public static User Restore(
        UserId id, Email email, Nickname nickname, string passwordHash, UserRole role, DateTimeOffset createdAt, DateTimeOffset updatedAt) =>
        new(id, email, nickname, passwordHash, role, createdAt, updatedAt);

    /// <summary>Changes what is given; what is <see langword="null"/> stays.</summary>
    public void Edit(Nickname? nickname, UserRole? role, DateTimeOffset now)
    {
        Nickname = nickname ?? Nickname;
        Role = role ?? Role;
        UpdatedAt = now;
    }

    /// <summary>Gives the user another password.</summary>
    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        PasswordHash = passwordHash;
        UpdatedAt = now;
    }

    /// <summary>Keeps the same password in a hash that takes more work; to the user nothing changes.</summary>
    public void UpgradePasswordHash(string passwordHash) => PasswordHash = passwordHash;
}
