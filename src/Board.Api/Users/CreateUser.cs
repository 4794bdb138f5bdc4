using System.ComponentModel.DataAnnotations;
using Board.Api.Http;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

/// <summary>The body of a sign-up.</summary>
/// <param name="Email">
/// The address to sign in with; nobody else's. A dot-atom of RFC 5321 or RFC 6531, <c>@</c> and a host name with a dot: no quotes,
/// comments or address literal. White space around it is taken off. Compared by ASCII without regard to case, the domain as
/// A-labels, everything else exactly.
/// </param>
/// <param name="Nickname">
/// The name others see, 2 to 30 characters once it is trimmed and in NFC: letters of any script, digits, <c>_</c>,
/// <c>-</c>, <c>.</c> and single inner spaces; nobody else's, whatever the case.
/// </param>
/// <param name="Password">The password: neither of the above, and none of the most common ones. Operators may demand longer ones.</param>
public sealed record CreateUserRequest(
    [property: MaxLength(Domain.Users.Email.MaxLength)]
    [property: RegularExpression(@"^\s*[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\s*$")]
    string? Email,
    string? Nickname,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? Password);

internal sealed partial class UsersController
{
    /// <summary>Signs somebody up.</summary>
    /// <remarks>Whoever signs up is not signed in yet: that is <c>POST /auth/sign-in</c>.</remarks>
    [HttpPost(Name = "createUser")]
    [AllowAnonymous]
    [ProducesResponseType<UserResponse>(StatusCodes.Status201Created)]
    [ProducesProblem(typeof(UserErrors), nameof(UserErrors.EmailTaken), nameof(UserErrors.NicknameTaken))]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.RateLimited))]
    [Examples<CreateUserExamples>]
    public async Task<IActionResult> Create(CreateUserRequest request, CancellationToken cancellationToken)
    {
        var command = new CreateUserCommand(request.Email, request.Nickname, request.Password, HttpContext.IpAddress());
        var user = (await mediator.Send(command, cancellationToken)).OrThrow();
        return Created($"/users/{user.Id}", user);
    }
}

internal sealed class CreateUserExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("user", new CreateUserRequest(Sample.Email, Sample.Nickname, new Secret(Sample.Password))),
        new("own", SampleUser.Own),
    ];
}
