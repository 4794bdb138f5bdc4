using System.Text;

namespace Board.Domain.Common;

/// <summary>What spellings of one word in different cases have in common.</summary>
internal static class CaseFolding
{
    /// <summary>
    /// The text in lower case (invariant) and NFC. By way of upper case, because some letters have two lower-case forms
    /// (σ and ς). Different letters stay different: é is not e.
    /// </summary>
    public static string Fold(string text) =>
        text.Normalize(NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant().Normalize(NormalizationForm.FormC);
}
