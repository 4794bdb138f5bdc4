using Board.Api.Auth.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Board.Api.OpenApi.Transformers;

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

/// <summary>What can be read off a call's route and attributes.</summary>
internal sealed class OperationInfo(ApiDescription description)
{
    public ActionDescriptor Action => description.ActionDescriptor;

    /// <summary>The path, with a real id in the place of each parameter.</summary>
    public string SamplePath =>
        $"/{string.Join('/', description.RelativePath!.Split('/').Select(part => part.StartsWith('{') ? $"{Sample.Id}" : part))}";

    /// <summary>Whether its method is made for changing something.</summary>
    public bool IsChange => !HttpMethods.IsGet(description.HttpMethod ?? "");

    /// <summary>Whether it changes something that was there before, and takes part in conditional requests.</summary>
    public bool IsConditionalChange => IsChange && !HttpMethods.IsPost(description.HttpMethod ?? "") && Has<UsesETagAttribute>();

    /// <summary>Whether the cookies are looked at although the call is open.</summary>
    public bool IsAboutCookies => SamplePath.StartsWith(CsrfProtection.PathOfCookies, StringComparison.Ordinal);

    /// <summary>An action of a controller without attributes is closed (see <see cref="BearerAuthentication"/>).</summary>
    public CallAccess Access => Action.EndpointMetadata switch
    {
        var metadata when metadata.OfType<IAllowAnonymous>().Any() => CallAccess.Open,
        var metadata when metadata.OfType<IAuthorizeData>().Any(data => data.Policy is BearerAuthentication.OptionalPolicy) =>
            CallAccess.OpenWithOptionalToken,
        _ => Action is ControllerActionDescriptor ? CallAccess.Closed : CallAccess.Open,
    };

    public bool Has<TAttribute>() => All<TAttribute>().Any();

    public IEnumerable<TAttribute> All<TAttribute>() => Action.EndpointMetadata.OfType<TAttribute>();
}
