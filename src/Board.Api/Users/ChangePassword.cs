using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Domain.Users;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Users;

/// <summary>The body of a change of password.</summary>
/// <param name="CurrentPassword">The current password.</param>
/// <param name="NewPassword">
/// The new password. It must not be the e-mail address, the nickname or a common password. The operator may require a greater minimum
/// length.
/// </param>
public sealed record ChangePasswordRequest(
    Secret? CurrentPassword,
    [property: StringLength(PasswordLength.Max, MinimumLength = PasswordLength.Min)] Secret? NewPassword);

internal sealed partial class UsersController
{
    /// <summary>Changes the caller's password and signs out their other devices.</summary>
    /// <remarks>A wrong current password is a 400 <c>validation</c> of <c>currentPassword</c>: the caller stays signed in.</remarks>
    [HttpPut("{id:uuid}/password", Name = "changePassword")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesProblem(typeof(CommonErrors), nameof(CommonErrors.Forbidden))]
    [ProducesProblem(typeof(UserErrors), nameof(UserErrors.NotFound))]
    [Examples<ChangePasswordExamples>]
    public async Task<IActionResult> ChangePassword(Guid id, ChangePasswordRequest request, CancellationToken cancellationToken)
    {
        var command = new ChangePasswordCommand(User.Caller(), UserId.From(id), request.CurrentPassword, request.NewPassword);
        (await mediator.Send(command, cancellationToken)).OrThrow();
        return NoContent();
    }
}

internal sealed class ChangePasswordExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
        [new("passwords", new ChangePasswordRequest(new Secret(Sample.Password), new Secret("green hills behind the school")))];
}
