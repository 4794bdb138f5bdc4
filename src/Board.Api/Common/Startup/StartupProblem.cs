using System.Net.Sockets;
using Board.Application.Common;
using Microsoft.Extensions.Options;

namespace Board.Api.Common.Startup;

/// <summary>Says in one sentence why the program cannot start, where the operator can do something about it.</summary>
internal static class StartupProblem
{
    /// <summary>The sentence, or <see langword="null"/> for what is a defect of the program and deserves its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        OptionsValidationException settings => settings.Failures.First(),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } setting => SettingProblem(setting),
        ServiceUnavailableException { InnerException: { } cause } =>
            $"The database cannot be used ({cause.Message.TrimEnd('.')}): check Database:Provider and ConnectionStrings:Board.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "Another program listens on that address already: choose another one with --urls.",
        SocketException or FormatException { Source: "Microsoft.AspNetCore.Http" } => "That is no address to listen on: check --urls.",
        UnauthorizedAccessException or IOException { InnerException: null } => $"A file cannot be used: {exception.Message}",
        _ => null,
    };

    /// <summary>Names the setting, never its value: it could be a key.</summary>
    private static string SettingProblem(InvalidOperationException exception)
    {
        // "Failed to convert configuration value 'x' at 'Auth:ClockSkew' to type …" and "… the following properties were found …: 'Foo'".
        var parts = exception.Message.Split('\'');
        return exception.Message.Contains(" at '", StringComparison.Ordinal) && parts.Length >= 4
            ? $"The setting {parts[3]} has a value of the wrong kind."
            : $"There is no such setting: {string.Join(", ", parts.Where((_, index) => index % 2 == 1).Skip(1))}.";
    }
}
