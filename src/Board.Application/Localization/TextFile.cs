using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Board.Application.Localization;

/// <summary>
/// The texts of one module or concern: <c>PostTexts.resx</c> holds the English ones, <c>PostTexts.ko.resx</c> the Korean ones.
/// </summary>
/// <param name="Assembly">The assembly that the texts are embedded in.</param>
/// <param name="Name">The namespace and the file name without its extension.</param>
public sealed record TextFile(Assembly Assembly, string Name)
{
    private const string Suffix = "Texts";
    private const string Extension = ".resources";

    /// <summary>Finds every text file of an assembly.</summary>
    public static IEnumerable<TextFile> AllIn(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.EndsWith($"{Suffix}{Extension}", StringComparison.Ordinal))
            .Select(resource => new TextFile(assembly, resource[..^Extension.Length]));
    }

    /// <summary>Returns the text file in the folder of a class, such as <c>PostTexts</c> for <c>PostErrors</c>.</summary>
    /// <param name="type">The class.</param>
    /// <param name="kind">The suffix of its name that <c>Texts</c> replaces.</param>
    public static TextFile Beside(Type type, string kind)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(kind);
        return new TextFile(type.Assembly, $"{type.FullName![..^kind.Length]}{Suffix}");
    }

    /// <summary>Reads every text of one language, with line breaks but without indentation.</summary>
    public IReadOnlyDictionary<string, string> Read(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (Assembly.GetManifestResourceInfo($"{Name}{Extension}") is null)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        // English is the neutral culture: its texts are embedded in the assembly itself.
        var culture = Equals(language, Languages.English) ? CultureInfo.InvariantCulture : language;
        var texts = new ResourceManager(Name, Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return (texts?.Cast<DictionaryEntry>() ?? [])
            .ToDictionary(text => (string)text.Key, text => Trim((string)text.Value!), StringComparer.Ordinal);
    }

    /// <summary>The path of the file in the repository.</summary>
    public string PathOf(CultureInfo language)
    {
        var assembly = Assembly.GetName().Name!;
        var folders = Name[(assembly.Length + 1)..].Replace('.', '/');
        return $"src/{assembly}/{folders}{(Equals(language, Languages.English) ? "" : $".{language}")}.resx";
    }

    private static string Trim(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
