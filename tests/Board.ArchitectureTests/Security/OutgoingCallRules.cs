using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Security;

/// <summary>Whom the program calls.</summary>
internal static class OutgoingCallRules
{
    private static readonly string[] WaysOut =
    [
        "System.Net.Http.HttpClient.",
        "System.Net.Http.HttpMessageInvoker.",
        "System.Net.Http.IHttpClientFactory.",
        "System.Net.Http.Json.",
        "System.Net.Sockets.Socket.",
        "System.Net.Sockets.TcpClient.",
        "System.Net.Sockets.UdpClient.",
        "System.Net.Mail.SmtpClient.",
        "System.Net.WebRequest.",
        "System.Net.Dns.",
        "System.Diagnostics.Process.",
    ];

    /// <summary>Calls to other servers and programs, those apart that whoever runs the program asks for by a command.</summary>
    public static IEnumerable<Violation> Outgoing(IEnumerable<CodeType> types, string commands) =>
        from type in types
        where !$"{type.Type.Namespace}.".StartsWith($"{commands}.", StringComparison.Ordinal)
        from call in type.Calls
        where WaysOut.Any(way => call.Key.StartsWith(way, StringComparison.Ordinal))
        select new Violation($"{type} calls {call.Key}", call.Value);
}
