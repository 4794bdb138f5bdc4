using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Results;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Auth;

internal sealed partial class AuthController
{
    private const string ExceptCurrent = "current";

    /// <summary>Signs the caller out everywhere.</summary>
    /// <remarks>Includes this device, unless <c>except</c> says otherwise.</remarks>
    [HttpDelete("sessions", Name = "endSessions")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [SetsCookies(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndSessions(
        [Description("`current` keeps the session of this request.")]
        [AllowedValues(ExceptCurrent)]
        [Example(ExceptCurrent)]
        string? except,
        CancellationToken cancellationToken)
    {
        // Other values are rejected: a client that misspells it would be signed out.
        if (except is not (null or ExceptCurrent))
        {
            throw new RequestFailedException(ValidationError.Of(nameof(except), HttpTexts.WrongKind));
        }

        (await mediator.Send(new EndSessionsCommand(User.Caller(), ExceptCurrent: except is not null), cancellationToken)).OrThrow();
        if (except is null)
        {
            tokens.DeleteCookies(Response);
        }

        return NoContent();
    }
}
