using System.Net.Sockets;
using System.Security.Cryptography;
using Board.Api.Startup;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Startup;

public sealed class ServerSettingsTests
{
    private const string Endpoint = "Kestrel:Endpoints:Main";
    private const string Ports = " must hold ports from 0 to 65535; a semicolon stands between several.";
    private const string Certificate = "Kestrel:Certificates:Default";
    private const string Unreadable = " must name a file that can be read.";
    private const string Url = Endpoint + ":Url=http://127.0.0.1:0";

    [Theory]
    [InlineData]
    [InlineData("urls=http://127.0.0.1:5000;;http://[::1]:5000;")]
    [InlineData("http_ports=8080; 8081", "https_ports=")]
    [InlineData("urls=http://127.0.0.1:0", "http_ports=none of these counts")]
    [InlineData(Url, Endpoint + ":Protocols=http1", Endpoint + ":SslProtocols:0=Tls13")]
    [InlineData(Url, "Kestrel:EndpointDefaults:ClientCertificateMode=NoCertificate")]
    [InlineData(Url, "Kestrel:Certificates:Default:Subject=localhost", "Kestrel:Certificates:Default:AllowInvalid=true")]
    public void Well_formed_settings_have_no_problem(params string[] settings) => FindProblem(settings).ShouldBeNull();

    [Theory]
    [InlineData("An address of --urls (ASPNETCORE_URLS) must begin with http:// or https://.", "urls=http://127.0.0.1:0;nonsense")]
    [InlineData("--http_ports (ASPNETCORE_HTTP_PORTS)" + Ports, "http_ports=80,81")]
    [InlineData("--https_ports (ASPNETCORE_HTTPS_PORTS)" + Ports, "https_ports=99999")]
    [InlineData(Endpoint + ":Url is missing.", Endpoint + ":Protocols=Http1")]
    [InlineData(Endpoint + ":Url must have a port from 0 to 65535.", Endpoint + ":Url=http://127.0.0.1:99999")]
    [InlineData(Endpoint + ":Url has no value.", Endpoint + ":Url")]
    [InlineData("There is no such setting: " + Endpoint + ":Prtocols.", Url, Endpoint + ":Prtocols=Http1")]
    [InlineData("There is no such setting: Kestrel:Endpionts.", "Kestrel:Endpionts:Main:Url=http://127.0.0.1:0")]
    [InlineData(
        Endpoint + ":SslProtocols is a list: its first entry is " + Endpoint + ":SslProtocols:0.",
        Url,
        Endpoint + ":SslProtocols=Tls12")]
    [InlineData("Kestrel:Certificates:Default:AllowInvalid must be true or false.", Url, "Kestrel:Certificates:Default:AllowInvalid=maybe")]
    [InlineData(Certificate + ":Path" + Unreadable, Url, Certificate + ":Path=/no/such.pfx")]
    [InlineData(Endpoint + ":Certificate:KeyPath" + Unreadable, Url, Endpoint + ":Certificate:KeyPath=/")]
    [InlineData(Endpoint + ":Sni:*:Certificate:Path" + Unreadable, Url, Endpoint + ":Sni:*:Certificate:Path=nothing.pem")]
    public void The_first_problem_is_named(string problem, params string[] settings) => FindProblem(settings).ShouldBe(problem);

    [Theory]
    [InlineData(SocketError.AddressAlreadyInUse, "is in use")]
    [InlineData(SocketError.AccessDenied, "needs rights")]
    [InlineData(SocketError.AddressNotAvailable, "cannot be listened on")]
    [InlineData(SocketError.AddressFamilyNotSupported, "cannot be listened on")]
    public void Errors_of_the_operating_system_are_explained_by_their_code(SocketError code, string said)
    {
        var cause = new SocketException((int)code);

        // localhost is two addresses, and both fail.
        foreach (var exception in (Exception[])[cause, new IOException("Failed to bind.", new AggregateException(cause, cause))])
        {
            Describe(exception).ShouldContain(said);
        }
    }

    [Fact]
    public void Other_failures_are_reported_with_their_own_message()
    {
        Describe(new IOException("In use.", new AddressInUseException("In use."))).ShouldContain("is in use");
        Describe(new CryptographicException("The password may be incorrect.")).ShouldBe(
            "A certificate under Kestrel cannot be used: The password may be incorrect.");
        Describe(new InvalidOperationException("None."), "urls=https://127.0.0.1:0").ShouldContain("there is no certificate for it");
        Describe(new InvalidOperationException("None."), Endpoint + ":Url=https://127.0.0.1:0").ShouldContain("there is no certificate");
        Describe(new InvalidOperationException("Something\n else."), "urls=https://127.0.0.1:0", "Kestrel:Certificates:Default:Subject=x")
            .ShouldBe("The program cannot start: Something else.");
    }

    private static string? FindProblem(string[] settings) => ServerSettings.FindProblem(Configuration(settings), Path.GetTempPath());

    private static string Describe(Exception exception, params string[] settings) =>
        ListenProblem.Describe(exception, Configuration(settings));

    private static IConfigurationRoot Configuration(string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings
            .Select(setting => setting.Split('=', 2))
            .Select(setting => KeyValuePair.Create(setting[0], setting.ElementAtOrDefault(1))))
        .Build();
}
