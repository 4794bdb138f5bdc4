namespace Board.Domain.Text;

/// <summary>
/// Text measured in Unicode code points, as JSON Schema and the databases do. <see cref="string.Length"/> counts UTF-16 units, of
/// which an emoji has two.
/// </summary>
public static class CodePoints
{
    /// <summary>How many code points the text has.</summary>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lowSurrogates = 0;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
            {
                lowSurrogates++;
            }
        }

        return text.Length - lowSurrogates;
    }

    /// <summary>The first <paramref name="count"/> code points of the text, never half of a surrogate pair.</summary>
    public static string Take(string text, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= count)
        {
            return text;
        }

        var end = 0;
        for (var taken = 0; taken < count && end < text.Length; taken++)
        {
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        }

        return text[..end];
    }

    /// <summary>Whether a reader would see nothing. True of empty text.</summary>
    public static bool AreBlank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().All(VisibleText.ShowsNothing);
    }
}
