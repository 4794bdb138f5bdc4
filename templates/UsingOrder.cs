using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Prepares the package for names that are sorted elsewhere than "Board". In files where the name decides on the order of the usings,
/// the usings with it are written at each place where they may belong, each under the condition that the name is sorted there.
/// The conditions are symbols, which are added to the template.json of each template.
/// </summary>
public sealed class UsingOrder : Task
{
    private const string Root = "Board";

    /// <summary>How <c>dotnet format</c> compares names.</summary>
    private const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <summary>Letters and digits of the names whose order is known. All others are sorted behind them.</summary>
    private static readonly char[] Letters = Enumerable.Range('0', 0x250 - '0')
        .Select(code => (char)code)
        .Where(letter => letter == '_' || char.IsLetterOrDigit(letter))
        .ToArray();

    /// <summary>Parts of namespaces that the templates replace, and the symbols that hold what they are replaced with.</summary>
    private static readonly Dictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Root] = "namespace",
        ["SampleThings"] = "name",
        ["SampleModule"] = "module",
    };

    /// <summary>Their folders in the package. All other files belong to the template of the solution.</summary>
    private static readonly string[] Templates = { "templates/board-module/", "templates/board-usecase/", "" };

    /// <summary>The files of the package.</summary>
    [Required]
    public ITaskItem[] Files { get; set; }

    /// <summary>Where the changed files are written.</summary>
    [Required]
    public string Folder { get; set; }

    /// <summary>The files of the package, the changed ones in place of their originals.</summary>
    [Output]
    public ITaskItem[] Ordered { get; set; }

    public override bool Execute()
    {
        var symbols = Templates.ToDictionary(template => template, _ => new SortedDictionary<string, string>(StringComparer.Ordinal));
        var changed = new Dictionary<ITaskItem, string>();
        foreach (var file in Files.Where(file => file.ItemSpec.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file.ItemSpec);
            var ordered = OrderedFile(text, symbols[TemplateOf(file)]);
            if (ordered != text)
            {
                changed.Add(file, ordered);
            }
        }

        foreach (var file in Files.Where(file => file.ItemSpec.EndsWith("template.json", StringComparison.Ordinal)))
        {
            var added = string.Join("\n", symbols[TemplateOf(file)].Select(symbol => $"    \"{symbol.Key}\": {symbol.Value},"));
            changed.Add(file, File.ReadAllText(file.ItemSpec).Replace("  \"symbols\": {\n", "  \"symbols\": {\n" + added + "\n"));
        }

        Ordered = Files.Select(file => changed.TryGetValue(file, out var text) ? Write(file, text) : file).ToArray();
        return true;
    }

    /// <summary>The folder of the template that a file belongs to.</summary>
    private static string TemplateOf(ITaskItem file) =>
        Templates.First(template => file.GetMetadata("PackagePath").Replace('\\', '/').Contains($"/{template}"));

    private ITaskItem Write(ITaskItem file, string text)
    {
        var path = Path.Combine(Folder, file.GetMetadata("PackagePath"), Path.GetFileName(file.ItemSpec));
        Directory.CreateDirectory(Path.GetDirectoryName(path));
        File.WriteAllText(path, text);
        return new TaskItem(path, file.CloneCustomMetadata());
    }

    /// <summary>The file with its usings in each order that they may need.</summary>
    private static string OrderedFile(string text, SortedDictionary<string, string> symbols)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, line => line.StartsWith("using ", StringComparison.Ordinal));
        var namespaceLine = Array.FindIndex(lines, line => line.StartsWith("namespace ", StringComparison.Ordinal));
        if (first < 0 || namespaceLine < first)
        {
            return text;
        }

        if (first > 0 && lines[first - 1].StartsWith("//#if", StringComparison.Ordinal))
        {
            first--;
        }

        var usings = Parse(lines, first, out var end);
        var orders = Orders(usings, symbols);
        return orders.Count == 1
            ? text
            : string.Join("\n", lines.Take(first).Concat(Choose(orders)).Concat(lines.Skip(end)));
    }

    /// <summary>Reads the usings, up to an empty line or those that come last in every order: static ones and aliases.</summary>
    private static List<Using> Parse(string[] lines, int first, out int end)
    {
        var usings = new List<Using>();
        var pending = new List<string>();
        var depth = 0;
        for (end = first; end < lines.Length && lines[end].Length > 0; end++)
        {
            var line = lines[end];
            depth += line.StartsWith("//#if", StringComparison.Ordinal) ? 1 : 0;
            depth -= line.StartsWith("//#endif", StringComparison.Ordinal) ? 1 : 0;
            if (line.StartsWith("using static ", StringComparison.Ordinal) || line.Contains(" = "))
            {
                break;
            }

            pending.Add(line);
            if (depth == 0 && !line.StartsWith("// ", StringComparison.Ordinal))
            {
                usings.Add(new Using(pending));
                pending = new List<string>();
            }
        }

        end -= pending.Count;
        return usings;
    }

    /// <summary>The orders of the usings, each with the condition under which it is right if none before it is.</summary>
    private static List<KeyValuePair<string, IEnumerable<Using>>> Orders(List<Using> usings, SortedDictionary<string, string> symbols)
    {
        // For each name that is replaced, the parts of other usings that it is compared with.
        var pivots = Names.Keys.ToDictionary(name => name, name => usings
            .SelectMany(moving => usings.Select(fixedOne => moving.ComparedAt(name, fixedOne)))
            .Where(part => part != null)
            .Distinct()
            .OrderBy(part => part, Comparer<string>.Create(Compare))
            .ToList());
        var names = pivots.Keys.Where(name => pivots[name].Count > 0).ToList();
        var places = names.Aggregate(
            new List<Dictionary<string, int>> { new Dictionary<string, int>() },
            (all, name) => all.SelectMany(place => Enumerable.Range(0, pivots[name].Count + 1).Select(index =>
                new Dictionary<string, int>(place) { [name] = index })).ToList());

        return places.Select(place =>
        {
            var conditions = names.Where(name => place[name] < pivots[name].Count).Select(name =>
            {
                var pivot = pivots[name][place[name]];
                var symbol = $"{Names[name]}Before{pivot}";
                symbols[symbol] = "{ \"type\": \"generated\", \"generator\": \"regexMatch\", \"dataType\": \"bool\", \"parameters\": "
                    + $"{{ \"source\": \"{Names[name]}\", \"pattern\": \"^{Before(pivot).Replace("\\", "\\\\")}\" }} }}";
                return symbol;
            });
            var order = usings.OrderBy(one => one, Comparer<Using>.Create((one, other) => one.CompareTo(other, ComparePart)));
            return new KeyValuePair<string, IEnumerable<Using>>(string.Join(" && ", conditions), order);

            int ComparePart(string part, string other) =>
                IsPlaced(part, other) ? (place[part] <= pivots[part].IndexOf(other) ? -1 : 1)
                : IsPlaced(other, part) ? (place[other] <= pivots[other].IndexOf(part) ? 1 : -1)
                : Compare(part, other);

            bool IsPlaced(string name, string other) => place.ContainsKey(name) && pivots[name].Contains(other);
        }).ToList();
    }

    /// <summary>Writes the orders so that the template engine takes one of them.</summary>
    private static IEnumerable<string> Choose(List<KeyValuePair<string, IEnumerable<Using>>> orders)
    {
        for (var index = 0; index < orders.Count; index++)
        {
            yield return index == 0 ? $"//#if ({orders[index].Key})"
                : orders[index].Key.Length == 0 ? "//#else"
                : $"//#elseif ({orders[index].Key})";
            foreach (var line in orders[index].Value.SelectMany(one => one.Lines))
            {
                yield return line;
            }
        }

        yield return "//#endif";
    }

    private static int Compare(string one, string other) => CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, Options);

    /// <summary>A pattern of the names that are sorted before a part of a namespace.</summary>
    private static string Before(string part)
    {
        var pattern = "";
        for (var index = part.Length - 1; index >= 0; index--)
        {
            var shorter = index == 0 ? "" : @"|\.|$";
            var same = pattern.Length == 0 ? "" : $"|{Class(index, result => result == 0)}{pattern}";
            pattern = $"(?:{Class(index, result => result < 0)}{shorter}{same})";
        }

        return pattern;

        string Class(int index, Func<int, bool> isMatch) =>
            $"[{string.Concat(Letters.Where(letter => isMatch(Compare(letter.ToString(), part[index].ToString()))))}]";
    }

    /// <summary>A using, or several under one condition, with the lines before it that belong to it.</summary>
    private sealed class Using
    {
        private readonly string[] parts;

        public Using(List<string> lines)
        {
            Lines = lines;
            var first = lines.First(line => line.StartsWith("using ", StringComparison.Ordinal));
            parts = first.Substring("using ".Length).TrimEnd(';').Split('.');
        }

        public IReadOnlyList<string> Lines { get; }

        /// <summary>The part of another using that this one's part with the name is compared with.</summary>
        public string ComparedAt(string name, Using other)
        {
            var index = Array.IndexOf(parts, name);
            return index >= 0 && index < other.parts.Length && other.parts[index] != name && other.parts[0] != "System"
                && parts.Take(index).SequenceEqual(other.parts.Take(index))
                    ? other.parts[index]
                    : null;
        }

        /// <summary>System is first.</summary>
        public int CompareTo(Using other, Func<string, string, int> compareParts)
        {
            var system = (other.parts[0] == "System").CompareTo(parts[0] == "System");
            var differing = parts.Zip(other.parts, compareParts).FirstOrDefault(result => result != 0);
            return system != 0 ? system : differing != 0 ? differing : parts.Length.CompareTo(other.parts.Length);
        }
    }
}
