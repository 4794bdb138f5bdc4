using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Board.Domain.Text;

namespace Board.Domain.Posts.Search;

/// <summary>
/// The case folding of search: Unicode's full case folding of text in NFC (<c>Straße</c> equals <c>STRASSE</c>, <c>ﬁ</c> equals
/// <c>FI</c>), plus one rule for Turkish: i, I, İ, ı and i̇ are equal, because the language of a text is unknown. Accents are kept: é is
/// not e. Use it for search only: folded like this, different names or addresses would become equal.
/// </summary>
internal static class SearchFolding
{
    /// <summary>
    /// The letters that fold to several letters: the rows with status F of CaseFolding.txt, Unicode 15.0, which .NET does not provide.
    /// Omits capital letters, which fold to these first, and rows that only remove marks, which NFC restores. Unicode guarantees that
    /// the folding of an assigned character never changes.
    /// </summary>
    private static readonly FrozenDictionary<char, string> SeveralLetters = new Dictionary<char, string>
    {
        ['\u00DF'] = "ss",
        ['\u0149'] = "\u02BCn",
        ['\u0587'] = "\u0565\u0582",
        ['\u1E9A'] = "a\u02BE",
        ['\u1F80'] = "\u1F00\u03B9",
        ['\u1F81'] = "\u1F01\u03B9",
        ['\u1F82'] = "\u1F02\u03B9",
        ['\u1F83'] = "\u1F03\u03B9",
        ['\u1F84'] = "\u1F04\u03B9",
        ['\u1F85'] = "\u1F05\u03B9",
        ['\u1F86'] = "\u1F06\u03B9",
        ['\u1F87'] = "\u1F07\u03B9",
        ['\u1F90'] = "\u1F20\u03B9",
        ['\u1F91'] = "\u1F21\u03B9",
        ['\u1F92'] = "\u1F22\u03B9",
        ['\u1F93'] = "\u1F23\u03B9",
        ['\u1F94'] = "\u1F24\u03B9",
        ['\u1F95'] = "\u1F25\u03B9",
        ['\u1F96'] = "\u1F26\u03B9",
        ['\u1F97'] = "\u1F27\u03B9",
        ['\u1FA0'] = "\u1F60\u03B9",
        ['\u1FA1'] = "\u1F61\u03B9",
        ['\u1FA2'] = "\u1F62\u03B9",
        ['\u1FA3'] = "\u1F63\u03B9",
        ['\u1FA4'] = "\u1F64\u03B9",
        ['\u1FA5'] = "\u1F65\u03B9",
        ['\u1FA6'] = "\u1F66\u03B9",
        ['\u1FA7'] = "\u1F67\u03B9",
        ['\u1FB2'] = "\u1F70\u03B9",
        ['\u1FB3'] = "\u03B1\u03B9",
        ['\u1FB4'] = "\u03AC\u03B9",
        ['\u1FB7'] = "\u03B1\u0342\u03B9",
        ['\u1FC2'] = "\u1F74\u03B9",
        ['\u1FC3'] = "\u03B7\u03B9",
        ['\u1FC4'] = "\u03AE\u03B9",
        ['\u1FC7'] = "\u03B7\u0342\u03B9",
        ['\u1FF2'] = "\u1F7C\u03B9",
        ['\u1FF3'] = "\u03C9\u03B9",
        ['\u1FF4'] = "\u03CE\u03B9",
        ['\u1FF7'] = "\u03C9\u0342\u03B9",
        ['\uFB00'] = "ff",
        ['\uFB01'] = "fi",
        ['\uFB02'] = "fl",
        ['\uFB03'] = "ffi",
        ['\uFB04'] = "ffl",
        ['\uFB05'] = "st",
        ['\uFB06'] = "st",
        ['\uFB13'] = "\u0574\u0576",
        ['\uFB14'] = "\u0574\u0565",
        ['\uFB15'] = "\u0574\u056B",
        ['\uFB16'] = "\u057E\u0576",
        ['\uFB17'] = "\u0574\u056D",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> MoreThanCase = SearchValues.Create([.. SeveralLetters.Keys, 'İ', 'ı', '\u0307']);

    /// <summary>Folds text.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair or U+FFFE.</exception>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // Upper case first, because some letters have two lower-case forms (σ and ς).
        var simple = ComposedText.Of(text).ToUpperInvariant().ToLowerInvariant();
        return ComposedText.Of(simple.AsSpan().ContainsAny(MoreThanCase) ? FoldMoreThanCase(simple) : simple);
    }

    private static string FoldMoreThanCase(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = SeveralLetters.TryGetValue(letter, out var several)
                ? folded.Append(several)
                : folded.Append(letter is 'İ' or 'ı' ? 'i' : letter);
        }

        // Other programs lower-case İ to i with a combining dot above.
        return folded.Replace("i\u0307", "i").ToString();
    }
}
