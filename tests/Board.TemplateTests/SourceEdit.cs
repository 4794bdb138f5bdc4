namespace Board.TemplateTests;

/// <summary>Puts code where a reader would put it who was told where.</summary>
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

    /// <summary>Replaces the one line that holds the text.</summary>
    public static string Change(string file, string code, string text)
    {
        var lines = file.Split('\n').ToList();
        var place = lines.Index().Where(line => line.Item.Contains(text, StringComparison.Ordinal)).ShouldHaveSingleItem().Index;
        lines[place] = code[..^1];
        return string.Join('\n', lines);
    }

    private static bool IsLastOfMember(string line) =>
        line == $"{Indent}}}"
        || (line.StartsWith(Indent, StringComparison.Ordinal) && line.EndsWith(';') && line[Indent.Length] != ' ');
}
