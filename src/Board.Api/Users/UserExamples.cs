using Board.Api.OpenApi;
using Board.Application.Common;
using Board.Application.Paging;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Api.Users;

internal sealed class UserExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("user", new CreateUserRequest(Sample.Email, Sample.Nickname, new Secret(Sample.Password))),
        new("passwords", new ChangePasswordRequest(new Secret(Sample.Password), new Secret("green hills behind the school"))),
        new("nickname", new EditUserRequest { Nickname = new Optional<string>(Sample.Nickname) }),
        new("role", new EditUserRequest { Role = new Optional<UserRole?>(UserRole.Moderator) }),
        new("keepContent", new DeleteUserRequest(new Secret(Sample.Password))),
        new("deleteContent", new DeleteUserRequest(new Secret(Sample.Password), ContentOfDeletedUser.Delete)),
        new("page", new CursorPage<UserResponse>([Own], Sample.Cursor)),
        new("own", Own),
        new("ofSomebodyElse", Own.ToPublicProfile(), OperationId: "getUser"),
    ];

    private static UserResponse Own { get; } =
        new(Sample.UserId, Sample.Nickname, UserRole.Member, Sample.SignedUpAt, Sample.Email, Sample.SignedUpAt);
}
