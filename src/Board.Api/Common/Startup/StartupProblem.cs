using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Board.Api.Commands;
using Board.Application.Common;
using Microsoft.Extensions.Options;

namespace Board.Api.Common.Startup;

/// <summary>Says in one sentence why the program cannot start, where the operator can do something about it.</summary>
internal static partial class StartupProblem
{
    /// <summary>The sentence, or <see langword="null"/> for what is a defect of the program and deserves its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        CommandFailedException => exception.Message,
        OptionsValidationException settings => settings.Failures.First(),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } setting => SettingProblem(setting),
        InvalidOperationException { Source: "Microsoft.Extensions.Logging.Configuration" } =>
            "A setting under Logging:LogLevel is none of Trace, Debug, Information, Warning, Error, Critical and None.",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            "An address of --urls begins with https, and there is no certificate for it: name one under Kestrel:Certificates:Default, or let a proxy end TLS.",
        InvalidDataException { Source: "Microsoft.Extensions.Configuration.FileExtensions" } file => file.Message,
        ServiceUnavailableException { InnerException: { } cause } =>
            $"The database cannot be used ({cause.Message.TrimEnd('.')}): check Database:Provider and ConnectionStrings:Board.",
        _ when exception.GetBaseException() is DbException cause =>
            $"The database refused what it was asked for ({cause.Message.TrimEnd('.')}): check the rights of its account.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "Another program listens on that address already: choose another one with --urls.",
        SocketException or FormatException { Source: "Microsoft.AspNetCore.Http" } => "That is no address to listen on: check --urls.",
        UnauthorizedAccessException or IOException { InnerException: null } => $"A file cannot be used: {exception.Message}",
        _ => null,
    };

    /// <summary>Names the setting, never its value: it could be a key.</summary>
    private static string? SettingProblem(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (ValueOfWrongKind().Match(cause.Message) is { Success: true } value)
            {
                return $"The setting {value.Groups["key"]} has a value of the wrong kind.";
            }

            if (UnknownKeys().Match(cause.Message) is { Success: true } unknown)
            {
                return $"There is no such setting: {unknown.Groups["keys"].Value.Replace("'", "", StringComparison.Ordinal)}.";
            }
        }

        return null;
    }

    // The binder's exceptions have nothing but their text, which starts with the value: that is why the end is what is matched.
    [GeneratedRegex(@"^Failed to convert configuration value .* at '(?<key>[^']+)' to type '[^']+'\.$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValueOfWrongKind();

    [GeneratedRegex(@"the following properties were not found on the instance of [^:]+: (?<keys>.+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownKeys();
}
