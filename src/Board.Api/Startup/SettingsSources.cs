using System.Text.Json;
using Board.Api.Commands;

namespace Board.Api.Startup;

/// <summary>Reads settings from <c>appsettings*.json</c>, the environment and the command line, in this order.</summary>
internal static class SettingsSources
{
    // Settings are read once. Watching the files would use one of the few inotify instances of the account; without a free one the
    // program could not start.
    private const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Creates the builder of the program with its settings.</summary>
    /// <param name="arguments">The settings on the command line.</param>
    /// <exception cref="CommandFailedException">The content root or a settings file cannot be read.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] arguments)
    {
        try
        {
            // Slim: without hosting startup assemblies, static web assets, IIS, HTTP/3 and unused loggers.
            var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
            {
                Args = [.. arguments, ReadOnce],
                ApplicationName = typeof(SettingsSources).Assembly.GetName().Name,
            });
            builder.WebHost.UseKestrelHttpsConfiguration();
            return builder;
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new CommandFailedException($"The content root {exception.Message} is not a folder that exists.");
        }
        catch (InvalidDataException exception)
        {
            throw new CommandFailedException($"{exception.Message.TrimEnd('.')}: {DescribeFault(exception)}.");
        }
    }

    /// <summary>Names the line in the file, never its text, which may hold secrets.</summary>
    private static string DescribeFault(InvalidDataException exception) => exception.InnerException switch
    {
        { InnerException: JsonException { LineNumber: { } line } } => $"line {line + 1} is not JSON",
        FormatException { InnerException: null } format => format.Message.TrimEnd('.'),
        _ => "it is not JSON",
    };
}
