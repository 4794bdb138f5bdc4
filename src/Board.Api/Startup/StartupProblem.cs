using System.Data.Common;
using System.Text.RegularExpressions;
using Board.Api.Commands;
using Board.Application.Persistence;
using Microsoft.Extensions.Options;

namespace Board.Api.Startup;

/// <summary>
/// Explains in one sentence why the program ends. Invalid settings are found before the framework uses them; other sentences contain only
/// the message of the exception.
/// </summary>
internal static partial class StartupProblem
{
    /// <summary>Returns the sentence, or <see langword="null"/> for a defect, which needs its stack trace.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        CommandFailedException => exception.Message,
        OptionsValidationException settings => settings.Failures.First(),
        AggregateException { InnerExceptions: [OptionsValidationException first, ..] } => Describe(first),
        ServiceUnavailableException { InnerException: { } cause } =>
            $"The database of Database:Provider and ConnectionStrings:Board cannot be used: {OneLine(cause.Message)}.",
        _ when exception.GetBaseException() is DbException cause => $"The database refused a statement: {OneLine(cause.Message)}.",
        IOException or UnauthorizedAccessException => $"A file or device cannot be used: {OneLine(exception.Message)}.",
        NullReferenceException or InvalidCastException or IndexOutOfRangeException or KeyNotFoundException or ArgumentNullException => null,
        _ => $"The program has failed: {OneLine(exception.GetBaseException().Message)}.",
    };

    /// <summary>Formats the message of an exception on one line and without a full stop, for use in a sentence.</summary>
    public static string OneLine(string message) => WhiteSpace().Replace(message.Trim(), " ").TrimEnd('.');

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
