using System.Text;
using Board.Domain.Posts.Search;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// The grams of the search index: all pairs of neighbouring characters of a word, and all triples of alphabetic characters, where pairs
/// are too common. A gram is a number, made of its code points. An author is a negative number.
/// </summary>
internal static class SearchGrams
{
    private const int BitsOfCodePoint = 21;

    /// <summary>Alphabets such as Latin, Greek and Cyrillic lie below; syllables and ideographs of East Asia lie above.</summary>
    private const int FirstOfHangul = 0x1100;

    /// <summary>Enough to leave few false candidates; more would cost time without effect.</summary>
    private const int MaxOfSearch = 12;

    /// <summary>Computes the grams of a post.</summary>
    public static HashSet<long> Of(string text, UserId? authorId)
    {
        var grams = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Pairs(word).Concat(Triples(word)))
            .ToHashSet();
        if (authorId is { } author)
        {
            grams.Add(Of(author));
        }

        return grams;
    }

    /// <summary>Computes grams that every post with these words has.</summary>
    public static IReadOnlyList<long> Of(SearchWords words, UserId? authorId)
    {
        var all = words.Values.SelectMany(RarestGrams).Distinct().ToList();
        var step = (all.Count + MaxOfSearch - 1) / MaxOfSearch;
        var some = all.Where((_, index) => index % step == 0);
        return authorId is { } author ? [.. some, Of(author)] : [.. some];
    }

    /// <summary>Prefers triples: the pairs within them add nothing.</summary>
    private static IEnumerable<long> RarestGrams(string word)
    {
        var triples = Triples(word).ToList();
        return triples.Count == 0 ? Pairs(word) : triples.Concat(Pairs(word).Where(pair => !IsAlphabetic(pair)));
    }

    private static IEnumerable<long> Pairs(string word)
    {
        var (first, isFirst) = (0L, true);
        foreach (var rune in word.EnumerateRunes())
        {
            if (!isFirst)
            {
                yield return Join(first, rune);
            }

            (first, isFirst) = (rune.Value, false);
        }
    }

    private static IEnumerable<long> Triples(string word)
    {
        var (letters, count) = (0L, 0);
        foreach (var rune in word.EnumerateRunes())
        {
            count = rune.Value < FirstOfHangul ? count + 1 : 0;
            letters = Join(letters & LastTwo, rune);
            if (count >= 3)
            {
                yield return letters;
            }
        }
    }

    private const long LastTwo = (1L << (2 * BitsOfCodePoint)) - 1;

    private static long Join(long before, Rune rune) => (before << BitsOfCodePoint) | (long)rune.Value;

    private static bool IsAlphabetic(long pair) =>
        pair >> BitsOfCodePoint < FirstOfHangul && (pair & ((1L << BitsOfCodePoint) - 1)) < FirstOfHangul;

    // The last 64 bits of a UUIDv7 are random. If two authors share them, the posts of both are candidates.
    private static long Of(UserId author) => BitConverter.ToInt64(author.ToStored(), 8) | long.MinValue;
}
