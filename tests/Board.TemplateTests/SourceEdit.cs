namespace Board.TemplateTests;

/// <summary>Edits source files as the documents instruct.</summary>
internal static class SourceEdit
{
    private const string Indent = "    ";

    /// <summary>Adds code <c>at its end</c>, or <c>after</c>, <c>before</c> or <c>below</c> the one line that holds the text.</summary>
    public static string Add(string file, string code, string where, string text)
    {
        if (where is "at its end")
        {
            return $"{file.TrimEnd('\n')}\n\n{code}";
        }

        var lines = file.Split('\n').ToList();
        var place = lines.Index().Where(line => line.Item.Contains(text, StringComparison.Ordinal)).ShouldHaveSingleItem().Index;
        var added = code[..^1].Split('\n');
        switch (where)
        {
            case "before":
                lines.InsertRange(place, added);
                break;
            case "after":
                lines.InsertRange(place + 1, added);
                break;
            default:
                var end = lines.FindIndex(place, IsLastOfMember);
                end.ShouldBeGreaterThan(0, $"the end of the member is not found below: {text}");
                lines.InsertRange(end + 1, ["", .. added]);
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Applies a diff. Each of its parts begins with <c>@@</c>; the lines that it keeps or removes occur once.</summary>
    public static string Apply(string file, string diff)
    {
        foreach (var part in diff.Split("@@\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part[..^1].Split('\n');
            var (before, after) = (Side(lines, '-'), Side(lines, '+'));
            file.Split(before).Length.ShouldBe(2, $"These lines occur not once:\n{before}");
            file = file.Replace(before, after, StringComparison.Ordinal);
        }

        return file;
    }

    private static string Side(IEnumerable<string> lines, char sign) => string.Concat(
        from line in lines
        where line.Length == 0 || line[0] == ' ' || line[0] == sign
        select $"{(line.Length == 0 ? line : line[1..])}\n");

    private static bool IsLastOfMember(string line) =>
        line == $"{Indent}}}"
        || (line.StartsWith(Indent, StringComparison.Ordinal) && line.EndsWith(';') && line[Indent.Length] != ' ');
}
