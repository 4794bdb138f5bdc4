using System.Text.Json;
using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>The modules that <c>--modules</c> offers, as template.json lists them.</summary>
public static partial class ModuleChoices
{
    private const string None = "none";

    private static readonly JsonElement Symbols =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(TemplatePackage.Repository, ".template.config", "template.json")))
            .RootElement.GetProperty("symbols");

    public static TheoryData<string> All =>
    [
        .. Symbols.GetProperty("modules").GetProperty("choices").EnumerateArray()
            .Select(choice => choice.GetProperty("choice").GetString()!)
            .Where(choice => choice != None),
    ];

    /// <summary>Modules that no other one depends on.</summary>
    public static TheoryData<string> Leaves => [.. All.Select(row => row.Data).Where(module => !DependentsOf(module).Any())];

    /// <summary>The choices that leave out one module, and so those that depend on it.</summary>
    public static IReadOnlyList<string> Without(string module)
    {
        var left = All.Select(row => row.Data).Except([module, .. DependentsOf(module)], StringComparer.Ordinal).ToList();
        return left.Count > 0 ? left : [None];
    }

    /// <summary>The name of its folders.</summary>
    public static string FolderOf(string module) => string.Concat(module[..1].ToUpperInvariant(), module[1..]);

    /// <summary>Reads the symbol of a module: <c>(modules == "posts" || comments)</c>.</summary>
    private static IEnumerable<string> DependentsOf(string module) =>
        Dependent().Matches(Symbols.GetProperty(module).GetProperty("value").GetString()!).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\|\| (\w+)")]
    private static partial Regex Dependent();
}
