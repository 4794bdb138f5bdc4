using Board.Api.Auth;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

/// <summary>The body of an edit. What is absent stays.</summary>
public sealed record EditUserRequest
{
    /// <summary>
    /// The name others see, 2 to 30 characters once it is trimmed and in NFC: letters of any script, digits, <c>_</c>,
    /// <c>-</c>, <c>.</c> and single inner spaces; nobody else's.
    /// </summary>
    public Optional<string> Nickname { get; init; }

    /// <summary>Only admins may send it. Nobody raises their own.</summary>
    public Optional<UserRole?> Role { get; init; }
}

internal sealed partial class UsersController
{
    /// <summary>Edits a user.</summary>
    /// <remarks>
    /// Users change their own nickname, admins anybody's, and anybody's role. What is left out stays as it is. Nobody raises their own
    /// role.
    /// </remarks>
    [HttpPatch("{id:uuid}", Name = "editUser")]
    [ProducesProblem(typeof(UserErrors), nameof(UserErrors.NotFound), nameof(UserErrors.NicknameTaken))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [Examples<EditUserExamples>]
    public async Task<UserResponse> Edit(Guid id, EditUserRequest request, CancellationToken cancellationToken)
    {
        var command = new EditUserCommand(User.Caller(), UserId.From(id), request.Nickname, request.Role);
        return (await mediator.Send(command, cancellationToken)).OrThrow();
    }
}

internal sealed class EditUserExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("nickname", new EditUserRequest { Nickname = new Optional<string>(Sample.Nickname) }),
        new("role", new EditUserRequest { Role = new Optional<UserRole?>(UserRole.Moderator) }),
        new("own", SampleUser.Own),
    ];
}
