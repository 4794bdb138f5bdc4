using Board.Api.Auth;
using Board.Api.Common.Http;
using Board.Api.Common.OpenApi;
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
[Section("Users", "Accounts, and what others see of them.")]
internal sealed class UsersController(IMediator mediator) : ControllerBase
{
    [HttpPost(Name = "createUser")]
    [EndpointSummary("Signs somebody up.")]
    [EndpointDescription("Whoever signs up is not signed in yet: that is `POST /auth/sign-in`.")]
    [Refuses("user.email_taken", "user.nickname_taken", "rate_limited")]
    [AllowAnonymous]
    [ProducesResponseType<UserResponse>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(CreateUserRequest request, CancellationToken cancellationToken)
    {
        var command = new CreateUserCommand(request.Email, request.Nickname, request.Password, HttpContext.IpAddress());
        var created = await mediator.Send(command, cancellationToken);
        var user = created.OrThrow();
        return Created($"/users/{user.Id}", user);
    }

    [HttpGet("{id:uuid}", Name = "getUser")]
    [EndpointSummary("Reads a user's profile.")]
    [EndpointDescription("Everybody may. The user themselves and admins, with their token, also see `email` and `updatedAt`.")]
    [Refuses("user.not_found")]
    [Authorize(BearerAuthentication.OptionalPolicy)]
    public async Task<UserResponse> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetUserQuery(UserId.From(id), User.CallerOrNull()), cancellationToken)).OrThrow();

    [HttpGet("me", Name = "getMe")]
    [EndpointSummary("Reads the caller's own account.")]
    [EndpointDescription("The same as `GET /users/{id}` with the caller's id.")]
    public async Task<UserResponse> GetMe(CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        return (await mediator.Send(new GetUserQuery(caller.UserId, caller), cancellationToken)).OrThrow();
    }

    [HttpPut("{id:uuid}/password", Name = "changePassword")]
    [EndpointSummary("Changes the caller's password and signs out their other devices.")]
    [EndpointDescription("A wrong current password is refused as 400 `validation` of `currentPassword`: no reason to sign out.")]
    [Refuses("access.forbidden", "user.not_found")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> ChangePassword(Guid id, ChangePasswordRequest request, CancellationToken cancellationToken)
    {
        var command = new ChangePasswordCommand(User.Caller(), UserId.From(id), request.CurrentPassword, request.NewPassword);
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}
