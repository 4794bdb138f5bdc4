using Board.Api.Callers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Board.Api.OpenApi.Transformers;

/// <summary>The access to an operation.</summary>
internal enum CallAccess
{
    /// <summary>Everyone may call it; credentials are ignored.</summary>
    Open,

    /// <summary>Everyone may call it, but an invalid token is rejected.</summary>
    OpenWithOptionalToken,

    /// <summary>Callers need a token.</summary>
    Closed,
}

/// <summary>Properties of an operation that follow from its route and attributes.</summary>
internal sealed class OperationInfo(ApiDescription description)
{
    public ActionDescriptor Action => description.ActionDescriptor;

    /// <summary>The path, with a sample id for each parameter.</summary>
    public string SamplePath =>
        $"/{string.Join('/', description.RelativePath!.Split('/').Select(part => part.StartsWith('{') ? $"{Sample.Id}" : part))}";

    /// <summary>Whether its method is not safe (RFC 9110, 9.2.1).</summary>
    public bool IsChange => !HttpMethods.IsGet(description.HttpMethod ?? "");

    /// <summary>Whether it changes or deletes a resource and evaluates <c>If-Match</c>.</summary>
    public bool IsConditionalChange => IsChange && !HttpMethods.IsPost(description.HttpMethod ?? "") && Has<UsesETagAttribute>();

    /// <summary>Whether it reads the cookies although it is open.</summary>
    public bool IsAboutCookies => SamplePath.StartsWith(ICallerCookies.Path, StringComparison.Ordinal);

    /// <summary>Its access. An action without attributes is closed.</summary>
    public CallAccess Access => Action.EndpointMetadata switch
    {
        var metadata when metadata.OfType<IAllowAnonymous>().Any() => CallAccess.Open,
        var metadata when metadata.OfType<IAuthorizeData>().Any(data => data.Policy is CallerPolicies.OptionalToken) =>
            CallAccess.OpenWithOptionalToken,
        _ => Action is ControllerActionDescriptor ? CallAccess.Closed : CallAccess.Open,
    };

    public bool Has<TAttribute>() => All<TAttribute>().Any();

    public IEnumerable<TAttribute> All<TAttribute>() => Action.EndpointMetadata.OfType<TAttribute>();
}
