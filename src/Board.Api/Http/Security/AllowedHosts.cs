using Board.Api.Health;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace Board.Api.Http.Security;

/// <summary>
/// Rejects requests for host names that are not in the setting <c>AllowedHosts</c>. It moves the framework's filter, which runs before all
/// other middleware and would answer in HTML and without the response headers.
/// </summary>
internal static class AllowedHosts
{
    private const string FilterOfTheFramework = "HostFilteringStartupFilter";

    public static void AddAllowedHosts(this IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType?.Name is FilterOfTheFramework));

        // An empty response becomes a problem document.
        services.AddOptions<HostFilteringOptions>().Configure(hosts => hosts.IncludeFailureMessage = false).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HostFilteringOptions>, AllowedHostsValidator>();
    }

    /// <summary>Health checks are exempt: they reveal nothing, and probes often know only an IP address.</summary>
    public static void UseAllowedHosts(this WebApplication app) =>
        app.UseWhen(context => !HealthEndpoints.IsAsked(context.Request), requests => requests.UseHostFiltering());
}

internal sealed class AllowedHostsValidator : IValidateOptions<HostFilteringOptions>
{
    private const string Subdomains = "*.";

    public ValidateOptionsResult Validate(string? name, HostFilteringOptions options) =>
        options.AllowedHosts.All(IsHost)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "AllowedHosts must be host names without scheme, port and path, such as board.example.com;*.example.com.");

    private static bool IsHost(string text)
    {
        var host = text.StartsWith(Subdomains, StringComparison.Ordinal) ? text[Subdomains.Length..] : text;
        return text is "*" || Uri.CheckHostName(host) is not UriHostNameType.Unknown;
    }
}
