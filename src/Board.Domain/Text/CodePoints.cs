namespace Board.Domain.Text;

/// <summary>
/// Measures text in Unicode code points, as JSON Schema and the databases do. <see cref="string.Length"/> counts UTF-16 units, two for
/// an emoji.
/// </summary>
public static class CodePoints
{
    /// <summary>Counts the code points of a text.</summary>
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

    /// <summary>Returns the first <paramref name="count"/> code points of a text, never half of a surrogate pair.</summary>
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

    /// <summary>Whether the text shows nothing to a reader. Empty text is blank, too.</summary>
    public static bool AreBlank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().All(VisibleText.ShowsNothing);
    }
}
