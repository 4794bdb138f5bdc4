using Board.Api.Callers;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Application.Auth;
using Board.Domain.Auth;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Auth;

internal sealed partial class AuthController
{
    /// <summary>Ends one of the caller's sessions.</summary>
    /// <remarks>Signs out another device or this one. For this one, the cookies are deleted, too.</remarks>
    [HttpDelete("sessions/{id:uuid}", Name = "endSession")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesProblem(typeof(AuthErrors), nameof(AuthErrors.SessionNotFound))]
    [SetsCookies(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> EndSession(Guid id, CancellationToken cancellationToken)
    {
        var caller = User.Caller();
        (await mediator.Send(new EndSessionCommand(caller, SessionId.From(id)), cancellationToken)).OrThrow();
        if (caller.SessionId?.Value == id)
        {
            tokens.DeleteCookies(Response);
        }

        return NoContent();
    }
}
