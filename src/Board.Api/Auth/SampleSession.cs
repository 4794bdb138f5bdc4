using Board.Api.OpenApi;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Api.Auth;

/// <summary>The sessions in the examples of the OpenAPI document.</summary>
internal static class SampleSession
{
    public static readonly Secret RefreshToken = new("3q2-7wAAQmZ1cnRoZXIgdG9rZW4gYnl0ZXMgZ28gaGU");

    public static readonly UserResponse User =
        new(Sample.UserId, Sample.Nickname, UserRole.Member, Sample.SignedUpAt, Sample.Email, Sample.SignedUpAt);

    public static readonly SessionResponse Browser = new(
        Sample.SessionId,
        Sample.SignedInAt,
        Sample.SignedInAt,
        Sample.SignedInAt.AddDays(90),
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "203.0.113.7",
        Current: true);

    public static readonly SessionResponse Phone = Browser with
    {
        Id = new Guid("0193a5c1-9bd4-71c6-b5e2-8a40f6d31c97"),
        UserAgent = "PhoneApp/1.4 (Android 16)",
        IpAddress = "2001:db8::7",
        Current = false,
    };

    public static readonly SignedInResponse SignedIn = new(
        User,
        Browser,
        new IssuedToken(new Secret("eyJhbGciOiJIUzI1NiIsImtpZCI6IjEiLCJ0eXAiOiJhdCtqd3QifQ…"), Sample.SignedInAt.AddMinutes(10)),
        new IssuedToken(RefreshToken, Sample.SignedInAt.AddDays(14)));
}
