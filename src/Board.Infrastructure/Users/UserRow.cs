using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Users;

/// <summary>A row of <c>users</c>, without the keys that only the database compares.</summary>
internal sealed record UserRow
{
    public required UserId Id { get; init; }

    public required string Email { get; init; }

    public required string Nickname { get; init; }

    public required UserRole Role { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public string? PasswordHash { get; init; }

    public UserResponse ToResponse() => new(Id.Value, Nickname, Role, CreatedAt.AsUtc(), Email, UpdatedAt.AsUtc());

    public User ToUser() => new()
    {
        Id = Id,
        Email = Domain.Users.Email.Restore(Email),
        Nickname = Domain.Users.Nickname.Restore(Nickname),
        PasswordHash = PasswordHash!,
        Role = Role,
        CreatedAt = CreatedAt.AsUtc(),
        UpdatedAt = UpdatedAt.AsUtc(),
    };
}
