using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Board.Application.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Board.Api.Startup;

/// <summary>
/// Validates the settings that say where the program listens: <c>urls</c>, <c>http_ports</c>, <c>https_ports</c> and
/// <c>Kestrel</c>.
/// </summary>
internal static class ServerSettings
{
    private const string Endpoints = "Kestrel:Endpoints";

    /// <summary>Finds the first invalid setting; returns a sentence without its value, or <see langword="null"/>.</summary>
    public static string? FindProblem(IConfiguration configuration, string contentRoot) =>
        SettingsShape.FindProblem(configuration.GetSection("Kestrel"), typeof(Kestrel))
        ?? FindEndpointProblem(configuration)
        ?? FindUrlProblem(configuration)
        ?? FindFileProblem(configuration, contentRoot);

    /// <summary>Whether the settings ask for HTTPS without a certificate.</summary>
    public static bool LacksCertificate(IConfiguration configuration) =>
        IsEmpty(configuration, "Kestrel:Certificates:Default")
        && (Split(configuration[WebHostDefaults.ServerUrlsKey]).Any(IsHttps)
            || Split(configuration[WebHostDefaults.HttpsPortsKey]).Length > 0
            || configuration.GetSection(Endpoints).GetChildren().Any(endpoint =>
                IsHttps(endpoint["Url"]) && IsEmpty(endpoint, nameof(Endpoint.Certificate)) && IsEmpty(endpoint, nameof(Endpoint.Sni))));

    private static string? FindEndpointProblem(IConfiguration configuration)
    {
        foreach (var endpoint in configuration.GetSection(Endpoints).GetChildren())
        {
            if (endpoint["Url"] is not { Length: > 0 } url)
            {
                return $"{endpoint.Path}:Url is missing.";
            }

            if (ListenAddress.FindProblem(url) is { } problem)
            {
                return $"{endpoint.Path}:Url {problem}.";
            }
        }

        return null;
    }

    private static string? FindUrlProblem(IConfiguration configuration)
    {
        var urls = Split(configuration[WebHostDefaults.ServerUrlsKey]);
        if (urls.Length > 0)
        {
            return urls.Select(ListenAddress.FindProblem).FirstOrDefault(problem => problem is not null) is { } problem
                ? $"An address of --urls (ASPNETCORE_URLS) {problem}."
                : null;
        }

        return new[] { WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey }
            .Where(key => Split(configuration[key]).Any(port => !ListenAddress.IsPort(port.Trim())))
            .Select(key =>
                $"--{key} (ASPNETCORE_{key.ToUpperInvariant()}) must hold ports from 0 to 65535; a semicolon stands between several.")
            .FirstOrDefault();
    }

    private static string? FindFileProblem(IConfiguration configuration, string contentRoot)
    {
        var endpoints = configuration.GetSection(Endpoints).GetChildren().ToList();
        var hosts = endpoints.SelectMany(endpoint => endpoint.GetSection(nameof(Endpoint.Sni)).GetChildren());
        return endpoints.Concat(hosts).Select(owner => owner.GetSection(nameof(Endpoint.Certificate)))
            .Concat(configuration.GetSection("Kestrel:Certificates").GetChildren())
            .SelectMany(certificate => certificate.GetChildren())
            .Where(setting => setting.Key.EndsWith(nameof(Certificate.Path), StringComparison.OrdinalIgnoreCase))
            .Where(setting => setting.Value is { Length: > 0 } path && !CanRead(Path.Combine(contentRoot, path)))
            .Select(setting => $"{setting.Path} must name a file that can be read.")
            .FirstOrDefault();
    }

    private static bool CanRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsEmpty(IConfiguration configuration, string section) => !configuration.GetSection(section).GetChildren().Any();

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsHttps(string? url) => url?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;

    // The settings that the server reads in the section Kestrel. It ignores all others, misspelt ones too.
    private abstract class Kestrel
    {
        public abstract IDictionary<string, Endpoint> Endpoints { get; }

        public abstract Tls EndpointDefaults { get; }

        public abstract IDictionary<string, Certificate> Certificates { get; }
    }

    private abstract class Tls
    {
        public abstract HttpProtocols Protocols { get; }

        public abstract IList<SslProtocols> SslProtocols { get; }

        public abstract ClientCertificateMode ClientCertificateMode { get; }
    }

    private abstract class HostTls : Tls
    {
        public abstract Certificate Certificate { get; }
    }

    private abstract class Endpoint : HostTls
    {
        public abstract string Url { get; }

        public abstract IDictionary<string, HostTls> Sni { get; }
    }

    private abstract class Certificate
    {
        public abstract string Path { get; }

        public abstract string KeyPath { get; }

        public abstract string Password { get; }

        public abstract string Subject { get; }

        public abstract string Store { get; }

        public abstract StoreLocation Location { get; }

        public abstract bool AllowInvalid { get; }
    }
}
