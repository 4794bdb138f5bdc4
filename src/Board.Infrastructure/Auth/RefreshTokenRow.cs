using Board.Domain.Auth;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Auth;

/// <summary>A row of <c>refresh_tokens</c>, joined with its session.</summary>
internal sealed record RefreshTokenRow
{
    public required RefreshTokenHash TokenHash { get; init; }

    public required RefreshTokenHash? ParentHash { get; init; }

    public required DateTime IssuedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public required DateTime? UsedAt { get; init; }

    public required bool SuccessorUsed { get; init; }

    public required bool Superseded { get; init; }

    public required SessionId SessionId { get; init; }

    public required UserId UserId { get; init; }

    public required string? UserAgent { get; init; }

    public required string? IpAddress { get; init; }

    public required DateTime SessionCreatedAt { get; init; }

    public required DateTime SessionExpiresAt { get; init; }

    public required DateTime? SessionEndedAt { get; init; }

    public RefreshToken ToRefreshToken() => new()
    {
        Hash = TokenHash,
        ParentHash = ParentHash,
        Session = new Session
        {
            Id = SessionId,
            UserId = UserId,
            CreatedAt = SessionCreatedAt.AsUtc(),
            ExpiresAt = SessionExpiresAt.AsUtc(),
            UserAgent = UserAgent,
            IpAddress = SessionRepository.AddressOf(IpAddress),
            EndedAt = SessionEndedAt.AsUtc(),
        },
        IssuedAt = IssuedAt.AsUtc(),
        ExpiresAt = ExpiresAt.AsUtc(),
        UsedAt = UsedAt.AsUtc(),
        SuccessorUsed = SuccessorUsed,
        Superseded = Superseded,
    };
}
