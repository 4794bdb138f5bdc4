using System.Text.Json.Serialization;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>A user as others see them, or, with the e-mail address and the time of the last change, as they see themselves.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Nickname">The name others see.</param>
/// <param name="Role">What they may do.</param>
/// <param name="CreatedAt">When they signed up.</param>
/// <param name="Email">The address they sign in with. Only for oneself and admins.</param>
/// <param name="UpdatedAt">When anything of theirs last changed. Only for oneself and admins.</param>
public sealed record UserResponse(
    Guid Id,
    string Nickname,
    UserRole Role,
    DateTimeOffset CreatedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Email,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? UpdatedAt)
{
    /// <summary>The same user without what only they and admins may see.</summary>
    public UserResponse ToPublicProfile() => this with { Email = null, UpdatedAt = null };
}
