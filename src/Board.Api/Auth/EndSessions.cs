using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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
    /// <remarks>This device included, unless <c>except</c> says otherwise.</remarks>
    [HttpDelete("sessions", Name = "endSessions")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [SetsCookies(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndSessions(
        [Description("`current` leaves the session of this very request.")]
        [AllowedValues(ExceptCurrent)]
        [Example(ExceptCurrent)]
        string? except,
        CancellationToken cancellationToken)
    {
        // Any other value is refused: a client that misspells it wants to stay signed in.
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
