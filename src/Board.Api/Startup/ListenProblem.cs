using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace Board.Api.Startup;

/// <summary>Explains in one sentence why the server could not start to listen although its settings are well-formed.</summary>
internal static class ListenProblem
{
    public static string Describe(Exception exception, IConfiguration configuration)
    {
        var causes = CausesOf(exception).ToList();
        if (causes.OfType<AddressInUseException>().Any() || CodesOf(causes).Contains(SocketError.AddressAlreadyInUse))
        {
            return "An address of --urls is in use: another program listens there, or has left its socket file behind.";
        }

        if (CodesOf(causes).Contains(SocketError.AccessDenied))
        {
            return "An address of --urls needs rights that this account does not have: ports below 1024 often do.";
        }

        if (CodesOf(causes).FirstOrDefault(SocketError.Success) is var code and not SocketError.Success)
        {
            return $"An address of --urls cannot be listened on: {StartupProblem.OneLine(new SocketException((int)code).Message)}.";
        }

        if (causes.OfType<CryptographicException>().FirstOrDefault() is { } certificate)
        {
            return $"A certificate under Kestrel cannot be used: {StartupProblem.OneLine(certificate.Message)}.";
        }

        return ServerSettings.LacksCertificate(configuration)
            ? "An address of --urls or Kestrel:Endpoints begins with https, and there is no certificate for it: name one under "
              + "Kestrel:Certificates:Default, or let a proxy end TLS."
            : $"The program cannot start: {StartupProblem.OneLine(causes[^1].Message)}.";
    }

    private static IEnumerable<SocketError> CodesOf(IEnumerable<Exception> causes) =>
        causes.OfType<SocketException>().Select(cause => cause.SocketErrorCode);

    private static IEnumerable<Exception> CausesOf(Exception exception)
    {
        IEnumerable<Exception> inner = exception switch
        {
            AggregateException several => several.InnerExceptions,
            { InnerException: { } cause } => [cause],
            _ => [],
        };
        return inner.SelectMany(CausesOf).Prepend(exception);
    }
}
