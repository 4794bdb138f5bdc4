using Board.Application.Auth;
using Board.Domain.Auth;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Auth;

/// <summary>A row of <c>sessions</c>, as queries read it.</summary>
internal sealed record SessionRow
{
    public required SessionId Id { get; init; }

    public required string? UserAgent { get; init; }

    public required string? IpAddress { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public required DateTime? LastUsedAt { get; init; }

    public SessionResponse ToResponse() =>
        new(
            Id.Value,
            CreatedAt.AsUtc(),
            LastUsedAt.AsUtc() ?? CreatedAt.AsUtc(),
            ExpiresAt.AsUtc(),
            UserAgent,
            SessionRepository.AddressOf(IpAddress),
            Current: false);
}
