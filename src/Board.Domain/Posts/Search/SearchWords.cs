using Board.Domain.Text;

namespace Board.Domain.Posts.Search;

/// <summary>
/// The words of a search, separated by white space. Each must occur in the title or the text, possibly inside another word. No
/// character has a special meaning.
/// </summary>
public sealed class SearchWords
{
    /// <summary>The most that is searched for, in code points: as much as a title may have.</summary>
    public const int MaxLength = PostTitle.MaxLength;

    /// <summary>How many code points one of the words has at least: a single character would find nearly everything.</summary>
    public const int MinWordLength = 2;

    private SearchWords(IReadOnlyList<string> values) => Values = values;

    /// <summary>The words, each once, folded as <see cref="SearchText"/> is.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Reads words, or <see langword="null"/> if none of them is long enough.</summary>
    public static SearchWords? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Rune by rune, which replaces lone surrogates: no post contains any.
        var words = ComposedText.Of(SearchText.Normalizable(string.Concat(text.EnumerateRunes())))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Text: word, Folded: SearchFolding.Fold(word)))
            .ToList();

        // One character may fold to two (ß), and two to one (i̇).
        return words.Exists(word => IsLongEnough(word.Text) && IsLongEnough(word.Folded))
            ? new SearchWords([.. words.Select(word => word.Folded).Distinct(StringComparer.Ordinal)])
            : null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', Values);

    private static bool IsLongEnough(string word) => CodePoints.Count(word) >= MinWordLength;
}
