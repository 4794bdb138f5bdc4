using Board.Api.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Board.Api.Common.OpenApi;

/// <summary>Who may make a call.</summary>
internal enum CallAccess
{
    /// <summary>Anybody; credentials are not looked at.</summary>
    Open,

    /// <summary>Anybody, but a broken token is refused.</summary>
    OpenWithOptionalToken,

    /// <summary>Who has a token.</summary>
    Closed,
}

internal static class CallAccessExtensions
{
    /// <summary>Reads it off a call's attributes; an action of a controller without any is closed (see <see cref="BearerAuthentication"/>).</summary>
    public static CallAccess Access(this ActionDescriptor action) => action.EndpointMetadata switch
    {
        var metadata when metadata.OfType<IAllowAnonymous>().Any() => CallAccess.Open,
        var metadata when metadata.OfType<IAuthorizeData>().Any(data => data.Policy is BearerAuthentication.OptionalPolicy) =>
            CallAccess.OpenWithOptionalToken,
        _ => action is ControllerActionDescriptor ? CallAccess.Closed : CallAccess.Open,
    };
}
