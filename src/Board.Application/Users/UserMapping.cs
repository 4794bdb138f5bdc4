using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

internal static class UserMapping
{
    /// <summary>Maps a user with all fields.</summary>
    public static UserResponse ToResponse(this User user) =>
        new(user.Id.Value, user.Nickname.Value, user.Role, user.CreatedAt, user.Email.Value, user.UpdatedAt);
}
