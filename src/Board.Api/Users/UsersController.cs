using Board.Api.Auth;
using Board.Api.Common.Problems;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

[ApiController]
[Route("users")]
[Tags("Users")]
internal sealed class UsersController(IMediator mediator) : ControllerBase
{
    /// <summary>Signs somebody up.</summary>
    [HttpPost(Name = "createUser")]
    [AllowAnonymous]
    [ProducesResponseType<UserResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CreateUserRequest request, CancellationToken cancellationToken)
    {
        var created = await mediator.Send(new CreateUserCommand(request.Email, request.Nickname, request.Password), cancellationToken);
        var user = created.OrThrow();
        return Created($"/users/{user.Id}", user);
    }

    /// <summary>Reads a user's profile.</summary>
    [HttpGet("{id:uuid}", Name = "getUser")]
    [Authorize(BearerAuthentication.OptionalPolicy)]
    public async Task<UserResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetUserQuery(UserId.From(id), User.CallerOrNull()), cancellationToken)).OrThrow();

    /// <summary>Reads the caller's own account.</summary>
    [HttpGet("me", Name = "getMe")]
    public async Task<UserResponse> GetMe(CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        return (await mediator.Send(new GetUserQuery(caller.UserId, caller), cancellationToken)).OrThrow();
    }
}
