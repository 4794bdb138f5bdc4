using System.Diagnostics.CodeAnalysis;
using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

/// <summary>The body of an edit. Absent fields stay unchanged.</summary>
public sealed record EditUserRequest
{
    /// <summary>
    /// The name that others see, which must be unique ignoring case: 2 to 30 characters after trimming and normalisation to NFC. Allowed
    /// are letters of any script, digits, <c>_</c>, <c>-</c>, <c>.</c> and single inner spaces.
    /// </summary>
    public Optional<string> Nickname { get; init; }

    /// <summary>The role. Only admins may send it.</summary>
    [DisallowNull]
    public Optional<UserRole?> Role { get; init; }
}

internal sealed partial class UsersController
{
    /// <summary>Edits a user.</summary>
    /// <remarks>
    /// Users may change their own nickname; admins may change the nickname and the role of any user. Absent fields stay unchanged.
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
