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
/// The address to sign in with, which must be unique: a dot-atom of RFC 5321 or RFC 6531, <c>@</c> and a host name with a dot, without
/// quotes, comments or address literals. Surrounding white space is removed. Addresses are compared ignoring the case of ASCII letters,
/// with the domain as A-labels.
/// </param>
/// <param name="Nickname">
/// The name that others see, which must be unique ignoring case: 2 to 30 characters after trimming and normalisation to NFC. Allowed are
/// letters of any script, digits, <c>_</c>, <c>-</c>, <c>.</c> and single inner spaces.
/// </param>
/// <param name="Password">
/// The password. It must not be the e-mail address, the nickname or a common password. The operator may require a greater minimum length.
/// </param>
public sealed record CreateUserRequest(
    [property: MaxLength(Domain.Users.Email.MaxLength)]
    [property: RegularExpression(@"^\s*[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\s*$")]
    string? Email,
    string? Nickname,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? Password);

internal sealed partial class UsersController
{
    /// <summary>Signs a user up.</summary>
    /// <remarks>The new user is not signed in: call <c>POST /auth/sign-in</c> next.</remarks>
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
