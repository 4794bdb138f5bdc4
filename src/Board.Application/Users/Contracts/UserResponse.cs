using System.Text.Json.Serialization;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>A user: the public profile, or, with e-mail address and time of the last change, the view of the user and of admins.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Nickname">The name that others see.</param>
/// <param name="Role">The role, which decides what the user may do.</param>
/// <param name="CreatedAt">When they signed up.</param>
/// <param name="Email">The address to sign in with. Only for the user and admins.</param>
/// <param name="UpdatedAt">When the account last changed. Only for the user and admins.</param>
public sealed record UserResponse(
    Guid Id,
    string Nickname,
    UserRole Role,
    DateTimeOffset CreatedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Email,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? UpdatedAt)
{
    /// <summary>Removes the fields that only the user and admins may see.</summary>
    public UserResponse ToPublicProfile() => this with { Email = null, UpdatedAt = null };
}
