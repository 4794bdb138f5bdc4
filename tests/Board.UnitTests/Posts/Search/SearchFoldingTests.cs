using System.Globalization;
using System.Text;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using CsCheck;

namespace Board.UnitTests.Posts.Search;

public sealed class SearchFoldingTests
{
    [Theory]
    [InlineData("Straße", "STRASSE")]
    [InlineData("straße", "STRAẞE")]
    [InlineData("boſs", "BOSS")]
    [InlineData("istanbul", "İSTANBUL")]
    [InlineData("İstanbul", "ISTANBUL")]
    [InlineData("i̇stanbul", "istanbul")]
    [InlineData("I\u0307stanbul", "istanbul")]
    [InlineData("ısparta", "ISPARTA")]
    [InlineData("DİYARBAKIR", "diyarbakır")]
    [InlineData("σίσυφος", "ΣΊΣΥΦΟΣ")]
    [InlineData("οδός", "οδόσ")]
    [InlineData("ﬁnd ﬂow ﬀ oﬃce ﬄ ﬅ ﬆ", "FIND FLOW FF OFFICE FFL ST ST")]
    [InlineData("ᾳ ᾼ ῷ", "ΑΙ αι ω\u0342ι")]
    [InlineData("ΐ", "\u03B9\u0308\u0301")]
    [InlineData("ΐ", "Ϊ\u0301")]
    [InlineData("ǰ", "J\u030C")]
    [InlineData("և", "ԵՒ")]
    [InlineData("ﬓ", "ՄՆ")]
    [InlineData("ŉ", "ʼN")]
    [InlineData("ꭰ", "Ꭰ")]
    [InlineData("ᲀ", "В")]
    [InlineData("µm", "ΜM")]
    [InlineData("\u212A \u2126 \u212B", "k ω å")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("Ა", "ა")]
    [InlineData("CAFE\u0301", "café")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    public void Texts_that_differ_in_case_fold_to_the_same_text(string one, string other) =>
        SearchFolding.Fold(one).ShouldBe(SearchFolding.Fold(other));

    [Theory]
    [InlineData("cafe", "café")]
    [InlineData("かな", "カナ")]
    [InlineData("かき", "がき")]
    [InlineData("하나", "하너")]
    [InlineData("ａ", "a")]
    [InlineData("o", "ø")]
    [InlineData("l", "ł")]
    [InlineData("²", "2")]
    public void Letters_that_differ_stay_different(string one, string other) =>
        SearchFolding.Fold(one).ShouldNotBe(SearchFolding.Fold(other));

    [Fact]
    public void All_cases_of_a_letter_fold_alike_and_folding_is_idempotent()
    {
        for (var value = 0; value <= 0x1FFFF; value++)
        {
            if (!Rune.TryCreate(value, out var rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            var folded = SearchFolding.Fold(rune.ToString());
            SearchFolding.Fold(Rune.ToUpperInvariant(rune).ToString()).ShouldBe(folded);
            SearchFolding.Fold(Rune.ToLowerInvariant(rune).ToString()).ShouldBe(folded);
            SearchFolding.Fold(folded).ShouldBe(folded);
        }
    }

    [Theory]
    [InlineData("\u0301\u0323")]
    [InlineData("\u1FB3\u0301\u0323")]
    public void The_longest_post_is_folded_without_sorting_its_marks_in_one_piece(string marks)
    {
        var post = SearchText.Of(PostTitle.From("title"), PostContent.From($"a{Texts.Repeat(marks, 50_000 / marks.Length - 1)}"));

        post.ShouldNotMatch(@"[\p{M}-[\u034F]]{31}");
    }

    [Fact]
    public void A_post_with_a_long_run_of_marks_is_found_by_it()
    {
        var word = $"a{Texts.Repeat("\u0301\u0323", 50)}";

        SearchText.Of(PostTitle.From("title"), PostContent.From($"before {word} after")).ShouldContain(SearchWords.Parse(word)!.Values[0]);
    }

    [Fact]
    public void Canonically_equivalent_texts_fold_alike() =>
        Gen.String["aBiIİıßẞΣσςᾳΐǰéÉ각한ﬁ\u0301\u0307\u0323\u0345"].Sample(text =>
            SearchFolding.Fold(text) == SearchFolding.Fold(text.Normalize(NormalizationForm.FormD)));
}
