namespace Board.Domain.Posts;

/// <summary>Text as search compares it (<see cref="SearchFolding"/>).</summary>
public static class SearchText
{
    /// <summary>What a post is found by: its title and its text.</summary>
    public static string Of(PostTitle title, PostContent content)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(content);
        return Fold($"{title.Value}\n{content.Value}");
    }

    /// <summary>Folds text that has no half surrogate pairs.</summary>
    // U+FFFE is no character, and the only code point that the framework refuses to normalise. It separates words here.
    internal static string Fold(string text) => SearchFolding.Fold(text.Replace('\uFFFE', ' '));
}
