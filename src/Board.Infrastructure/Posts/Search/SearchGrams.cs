using System.Text;
using Board.Domain.Posts.Search;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// The pieces of text that the search index knows: all two neighbouring characters of a word, and all three of an alphabet,
/// where two say little. A piece is a number, the code points side by side. So is an author, as a number below zero.
/// </summary>
internal static class SearchGrams
{
    private const int BitsOfCodePoint = 21;

    /// <summary>Greek, Latin, Cyrillic and the other alphabets lie below, the syllables and ideographs of East Asia from here on.</summary>
    private const int FirstOfHangul = 0x1100;

    /// <summary>Enough to leave few posts that have all of them and not the words; more would only cost.</summary>
    private const int MaxOfSearch = 12;

    /// <summary>Those of a post.</summary>
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

    /// <summary>Those that every post has in which the words occur.</summary>
    public static IReadOnlyList<long> Of(SearchWords words, UserId? authorId)
    {
        var all = words.Values.SelectMany(RarestGrams).Distinct().ToList();
        var step = (all.Count + MaxOfSearch - 1) / MaxOfSearch;
        var some = all.Where((_, index) => index % step == 0);
        return authorId is { } author ? [.. some, Of(author)] : [.. some];
    }

    /// <summary>Where there are three letters, any two of them say nothing new.</summary>
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

    // The end of a UUIDv7 is random. Should two authors share a number, the posts of both are looked at.
    private static long Of(UserId author) => BitConverter.ToInt64(author.ToStored(), 8) | long.MinValue;
}
