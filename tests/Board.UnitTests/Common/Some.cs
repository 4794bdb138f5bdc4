using Board.Application.Common;
using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.UnitTests.Common;

/// <summary>Arbitrary valid values.</summary>
internal static partial class Some
{
    public static readonly DateTimeOffset Time = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static UserId UserId() => new(Guid.CreateVersion7());

    public static SessionId SessionId() => new(Guid.CreateVersion7());

    public static Caller Caller() => new(UserId(), SessionId());

    public static User User(string passwordHash = "hash") =>
        Domain.Users.User.SignUp(UserId(), Email.From("mina@example.com"), Nickname.From("mina"), passwordHash, Time);

    public static Session Session(DateTimeOffset? endedAt = null, DateTimeOffset? expiresAt = null) => new()
    {
        Id = SessionId(),
        UserId = UserId(),
        CreatedAt = Time,
        ExpiresAt = expiresAt ?? Time.AddDays(90),
        UserAgent = "Test/1.0",
        IpAddress = "192.0.2.1",
        EndedAt = endedAt,
    };

    public static RefreshToken RefreshToken(Session? session = null) => new()
    {
        Hash = RefreshTokenHash.Of("some token"),
        ParentHash = null,
        Session = session ?? Session(),
        IssuedAt = Time,
        ExpiresAt = Time.AddDays(14),
    };
}
