using Board.Domain.Text;

namespace Board.Domain.Posts.Search;

/// <summary>
/// The words of a search, separated by white space. Each must occur in the title or the text, possibly inside another word. No
/// character has a special meaning.
/// </summary>
public sealed class SearchWords
{
    /// <summary>Maximum length of a search in code points: that of a title.</summary>
    public const int MaxLength = PostTitle.MaxLength;

    /// <summary>Minimum length of the longest word in code points: a single character would match nearly every post.</summary>
    public const int MinWordLength = 2;

    private SearchWords(IReadOnlyList<string> values) => Values = values;

    /// <summary>The distinct words, folded like <see cref="SearchText"/>.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Parses words; returns <see langword="null"/> if none of them is long enough.</summary>
    public static SearchWords? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Enumerating runes replaces lone surrogates, which no post contains.
        var words = ComposedText.Of(SearchText.Normalizable(string.Concat(text.EnumerateRunes())))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Text: word, Folded: SearchFolding.Fold(word)))
            .ToList();

        // One character may fold to two (ß), and two may fold to one (i̇).
        return words.Exists(word => IsLongEnough(word.Text) && IsLongEnough(word.Folded))
            ? new SearchWords([.. words.Select(word => word.Folded).Distinct(StringComparer.Ordinal)])
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', Values);

    private static bool IsLongEnough(string word) => CodePoints.Count(word) >= MinWordLength;
}
