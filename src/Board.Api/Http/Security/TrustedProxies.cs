using System.Net;
using System.Net.Sockets;
using Board.Application.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Board.Api.Http.Security;

/// <summary>The settings under <c>ForwardedHeaders</c>.</summary>
public sealed class TrustedProxiesOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "ForwardedHeaders";

    /// <summary>The addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/24</c>) of the proxies in front of the program.</summary>
    public IList<string> KnownProxies { get; } = [];
}

internal sealed class TrustedProxiesOptionsValidator : IValidateOptions<TrustedProxiesOptions>
{
    public ValidateOptionsResult Validate(string? name, TrustedProxiesOptions options)
    {
        var wrong = options.KnownProxies.ToList().FindIndex(proxy => !IsAddress(proxy) && !System.Net.IPNetwork.TryParse(proxy, out _));
        return wrong < 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"ForwardedHeaders:KnownProxies:{wrong} must be an IP address, or a network such as 10.0.0.0/24.");
    }

    // The framework reads "10.5" as 10.0.0.5; here it is a typing error.
    private static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out var address)
        && (address.AddressFamily is AddressFamily.InterNetworkV6 || string.Equals(address.ToString(), text, StringComparison.Ordinal));
}

internal static class TrustedProxiesServices
{
    /// <summary>
    /// Trusts <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> only from known proxies: anyone can send these headers, and rate
    /// limits and cookies depend on them.
    /// </summary>
    public static void AddTrustedProxies(this IServiceCollection services)
    {
        services.AddValidatedOptions<TrustedProxiesOptions, TrustedProxiesOptionsValidator>(TrustedProxiesOptions.Section);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<TrustedProxiesOptions>>((forwarded, trusted) =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in trusted.Value.KnownProxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    forwarded.KnownProxies.Add(address);
                }
                else
                {
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
            }

            // With an empty list, the framework would trust every sender.
            forwarded.ForwardedHeaders = trusted.Value.KnownProxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

            // A request may pass any number of known proxies.
            forwarded.ForwardLimit = null;
        });
    }
}
