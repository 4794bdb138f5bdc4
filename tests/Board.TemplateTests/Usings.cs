using System.Globalization;

namespace Board.TemplateTests;

/// <summary>The order of usings, as <c>dotnet format</c> has it: System first, then by name.</summary>
internal static class Usings
{
    private const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    private static readonly Comparer<string[]> ByName = Comparer<string[]>.Create((one, other) =>
    {
        var system = (other[0] == "System").CompareTo(one[0] == "System");
        var parts = one.Zip(other, (part, otherPart) => CultureInfo.InvariantCulture.CompareInfo.Compare(part, otherPart, Options));
        return system != 0 ? system : parts.Append(one.Length.CompareTo(other.Length)).FirstOrDefault(result => result != 0);
    });

    /// <summary>Files of the solution whose usings are in another order.</summary>
    public static IEnumerable<string> UnsortedFiles(GeneratedSolution solution) =>
        from path in solution.Files
        where path.EndsWith(".cs", StringComparison.Ordinal)
        let usings = Read(solution.Read(path)).ToList()
        where !usings.Order(ByName).SequenceEqual(usings)
        select $"{path}: {string.Join(", ", usings.Select(parts => string.Join('.', parts)))}";

    /// <summary>The parts of each using that is neither static nor an alias.</summary>
    private static IEnumerable<string[]> Read(string text) =>
        text.Split('\n').TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains(" static "))
            .Select(line => line["using ".Length..].TrimEnd(';').Split('.'));
}
