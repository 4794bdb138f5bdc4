using Board.Api.OpenApi;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Api.Users;

/// <summary>The user in the examples of the OpenAPI document.</summary>
internal static class SampleUser
{
    public static readonly UserResponse Own =
        new(Sample.UserId, Sample.Nickname, UserRole.Member, Sample.SignedUpAt, Sample.Email, Sample.SignedUpAt);
}
