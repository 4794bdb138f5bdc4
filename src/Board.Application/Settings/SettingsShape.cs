using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Board.Application.Settings;

/// <summary>
/// Compares a section of the configuration with the type that describes it. The framework's binder ignores most mistakes (a list instead
/// of a value, <c>null</c>, two names of an enum), and quotes values, which may be secrets, in its messages.
/// </summary>
public static class SettingsShape
{
    /// <summary>The prefixes of environment variables that the framework removes.</summary>
    private static readonly string[] Prefixes = ["", "ASPNETCORE_", "DOTNET_"];

    /// <summary>Finds the first setting that does not exist or has a value of the wrong kind.</summary>
    /// <returns>A sentence that names the setting, never its value (which may be a secret), or <see langword="null"/>.</returns>
    /// <param name="section">The section.</param>
    /// <param name="type">The type that describes its settings.</param>
    /// <param name="collected">Further settings of the section by name, with the type of their value.</param>
    public static string? FindProblem(IConfigurationSection section, Type type, IReadOnlyDictionary<string, Type>? collected = null) =>
        section.Value is { Length: > 0 } && !IsForeignVariable(section) ? NotAValue(section) : FindProblemBelow(section, type, collected);

    /// <summary>Does the same for a single setting: a value, a list, a dictionary or a group of settings.</summary>
    public static string? FindProblemOf(IConfigurationSection setting, Type type)
    {
        if (TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
        {
            return FindProblemOfValue(setting, type);
        }

        var item = ItemType(type);
        if (item is { IsGenericType: true } && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return FindProblemOfItems(setting, item.GenericTypeArguments[1], NotAValue);
        }

        if (item is not null)
        {
            return setting.GetChildren().Any(child => !int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                ? NotAList(setting)
                : FindProblemOfItems(setting, item, NotAList);
        }

        return setting.Value is { Length: > 0 } ? NotAValue(setting) : FindProblemBelow(setting, type);
    }

    /// <summary>
    /// Whether the value of a whole section comes from an environment variable of another program, such as <c>HTTPS=true</c> or
    /// <c>USERS=2</c>. Variables of this program name a setting after the section.
    /// </summary>
    private static bool IsForeignVariable(IConfigurationSection section) =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name =>
            Prefixes.Any(prefix => name.Equals(prefix + section.Path, StringComparison.OrdinalIgnoreCase)));

    private static string? FindProblemBelow(IConfigurationSection group, Type type, IReadOnlyDictionary<string, Type>? collected = null)
    {
        var settings = group.GetChildren()
            .Select(setting => (setting, kind: FindProperty(type, setting.Key)?.PropertyType ?? collected?.GetValueOrDefault(setting.Key)))
            .ToList();
        var unknown = settings.Where(setting => setting.kind is null).Select(setting => setting.setting.Path).ToList();
        return unknown.Count > 0
            ? $"There is no such setting: {string.Join(", ", unknown)}."
            : settings.Select(setting => FindProblemOf(setting.setting, setting.kind!)).FirstOrDefault(problem => problem is not null);
    }

    private static PropertyInfo? FindProperty(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase);

    private static string? FindProblemOfItems(IConfigurationSection setting, Type item, Func<IConfigurationSection, string> describe) =>
        setting.Value is { Length: > 0 }
            ? describe(setting)
            : setting.GetChildren().Select(child => FindProblemOf(child, item)).FirstOrDefault(problem => problem is not null);

    private static string? FindProblemOfValue(IConfigurationSection setting, Type type)
    {
        if (setting.GetChildren().Any())
        {
            return $"{setting.Path} is one value, not a list or a group of settings.";
        }

        var optional = Nullable.GetUnderlyingType(type);
        return setting.Value switch
        {
            null or "" when optional is not null => null,
            null => $"{setting.Path} has no value.",
            var value => IsOf(optional ?? type, value) ? null : $"{setting.Path} must be {Describe(optional ?? type)}.",
        };
    }

    /// <summary>Accepts an enum by one of its names only: the framework also accepts numbers and combined flags.</summary>
    private static bool IsOf(Type type, string value)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase);
        }

        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Describe(Type type) => type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(TimeSpan) => "a time such as 00:00:30",
        _ => "a value of another kind",
    };

    private static string NotAValue(IConfigurationSection setting) => $"{setting.Path} is a group of settings, not a value.";

    private static string NotAList(IConfigurationSection setting) => $"{setting.Path} is a list: its first entry is {setting.Path}:0.";

    private static Type? ItemType(Type type) =>
        type.GetInterfaces().Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GenericTypeArguments[0];
}
