
namespace Board.Api.Commands;

/// <summary>
/// Separates settings on the command line from commands and their options. A setting has a colon in its name
/// (<c>--Auth:ClockSkew=00:00:05</c>) or is one of the platform's (<c>--urls</c>), and its value follows <c>=</c> or a space.
/// </summary>
internal static class SettingArguments
{
    private static readonly HashSet<string> OfThePlatform = new(StringComparer.OrdinalIgnoreCase)
    {
        "AllowedHosts", WebHostDefaults.ApplicationKey, WebHostDefaults.CaptureStartupErrorsKey, WebHostDefaults.ContentRootKey,
        WebHostDefaults.DetailedErrorsKey, WebHostDefaults.EnvironmentKey, WebHostDefaults.HostingStartupAssembliesKey,
        WebHostDefaults.HostingStartupExcludeAssembliesKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey,
        WebHostDefaults.PreferHostingUrlsKey, WebHostDefaults.PreventHostingStartupKey, WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.ShutdownTimeoutKey, WebHostDefaults.StartupAssemblyKey, WebHostDefaults.StaticWebAssetsKey,
        WebHostDefaults.SuppressStatusMessagesKey, WebHostDefaults.WebRootKey,
    };

    /// <summary>Splits arguments given in any order.</summary>
    /// <returns>The settings, in the form that the configuration reads, and all other arguments.</returns>
    /// <exception cref="CommandFailedException">A setting has no value, which the configuration would ignore.</exception>
    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var index = 0; index < args.Count; index++)
        {
            if (NameOf(args[index], args) is not { } name)
            {
                words.Add(args[index]);
                continue;
            }

            settings.Add(args[index]);
            if (!args[index].Contains('=', StringComparison.Ordinal))
            {
                index++;
                settings.Add(index < args.Count ? args[index] : throw new CommandFailedException($"The setting {name} needs a value."));
            }
        }

        return ([.. settings], [.. words]);
    }

    private static string? NameOf(string argument, IReadOnlyList<string> all)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }

        var name = argument[2..].Split('=')[0];
        return name.Contains(':', StringComparison.Ordinal) || OfThePlatform.Contains(name) || IsSection() ? name : null;

        // The test host also passes the section of a setting, without a value: --Auth= --Auth:ClockSkew=00:00:05
        bool IsSection() => argument.EndsWith('=') && all.Any(other => other.StartsWith($"--{name}:", StringComparison.Ordinal));
    }
}
