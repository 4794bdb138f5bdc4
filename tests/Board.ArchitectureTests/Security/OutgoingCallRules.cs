using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Security;

/// <summary>Rules about outgoing calls.</summary>
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

    /// <summary>Finds calls to other servers and programs, except in commands, which the operator runs.</summary>
    public static IEnumerable<Violation> Outgoing(IEnumerable<CodeType> types, string commands) =>
        from type in types
        where !$"{type.Type.Namespace}.".StartsWith($"{commands}.", StringComparison.Ordinal)
        from call in type.Calls
        where WaysOut.Any(way => call.Key.StartsWith(way, StringComparison.Ordinal))
        select new Violation($"{type} calls {call.Key}", call.Value);
}
