using System.Text;
using Board.Domain.Users;
using CsCheck;

namespace Board.UnitTests.Users;

public sealed class NicknameTests
{
    /// <summary>Text that is often a valid nickname, with characters that normalising and trimming change.</summary>
    private static readonly Gen<string> Names = Gen.String["aBzÉé가각かがहनि\u0301\u0323\u0308\u3099ςΣß-._ \u2000\u00A0"];

    [Theory]
    [InlineData("mina")]
    [InlineData("김민아")]
    [InlineData("みな")]
    [InlineData("ミナ・2", false)]
    [InlineData("हिन्दी")]
    [InlineData("José")]
    [InlineData("Nguyễn Văn")]
    [InlineData("مريم")]
    [InlineData("ไทยคำ")]
    [InlineData("𠮷野家")]
    [InlineData("mina_k-1.0")]
    [InlineData("m i n a")]
    [InlineData("٣٤")]
    [InlineData("mina😀", false)]
    [InlineData("mina!", false)]
    [InlineData("mina@home", false)]
    public void A_nickname_may_have_letters_of_any_script_digits_and_some_punctuation(string text, bool allowed = true) =>
        Nickname.HasAllowedCharacters(text).ShouldBe(allowed);

    [Theory]
    [InlineData("mi\u202Ena", "a bidi override")]
    [InlineData("mi\u2066na", "a bidi isolate")]
    [InlineData("mi\u200Fna", "a bidi mark")]
    [InlineData("mi\u200Bna", "a zero-width space")]
    [InlineData("mi\u200Dna", "a zero-width joiner")]
    [InlineData("mi\uFEFFna", "a byte order mark")]
    [InlineData("mi\u00ADna", "a soft hyphen")]
    [InlineData("mi\0na", "a null")]
    [InlineData("mi\u001Bna", "an escape")]
    [InlineData("mi\tna", "a tab")]
    [InlineData("mi\nna", "a line break")]
    [InlineData("mi\u00A0na", "a no-break space")]
    [InlineData("mi\u3000na", "an ideographic space")]
    [InlineData("mi\u3164na", "a Hangul filler")]
    [InlineData("mi\u115Fna", "a Hangul choseong filler")]
    [InlineData("mi\u1160na", "a Hangul jungseong filler")]
    [InlineData("mi\uFFA0na", "a half-width Hangul filler")]
    [InlineData("mi\u034Fna", "a combining grapheme joiner")]
    [InlineData("mi\uFE0Fna", "a variation selector")]
    [InlineData("mi\U000E0100na", "a variation selector of plane 14")]
    [InlineData("mi\u180Ena", "a Mongolian vowel separator")]
    [InlineData("mi\u17B4na", "a Khmer inherent vowel")]
    [InlineData("mi\uE000na", "a private-use character")]
    [InlineData("mi\uFFFFna", "a noncharacter")]
    [InlineData("mi\U000E0041na", "a tag")]
    [InlineData("mi  na", "two spaces")]
    public void Invisible_reordering_and_repeated_characters_are_rejected(string text, string what) =>
        Nickname.HasAllowedCharacters(text).ShouldBeFalse(what);

    [Theory]
    [InlineData("\u0301mina")]
    [InlineData("\u093Fमन")]
    [InlineData("mina \u0301k")]
    [InlineData("mina_\u0301")]
    [InlineData("1\u0301")]
    public void A_combining_mark_needs_a_letter_before_it(string text) => Nickname.HasAllowedCharacters(text).ShouldBeFalse();

    [Theory]
    [InlineData("a", false)]
    [InlineData(" a ", false)]
    [InlineData("ab", true)]
    [InlineData("e\u0301", false)]
    [InlineData("𠮷", false)]
    [InlineData("𠮷𠮷", true)]
    public void A_nickname_has_at_least_two_code_points_once_normalised(string text, bool allowed) =>
        Nickname.HasAllowedLength(text).ShouldBe(allowed);

    [Theory]
    [InlineData("a")]
    [InlineData("가")]
    [InlineData("𠮷")]
    [InlineData("e\u0301")]
    public void A_nickname_has_at_most_thirty_code_points_once_normalised(string character)
    {
        Nickname.HasAllowedLength($"  {Texts.Repeat(character, Nickname.MaxLength)}  ").ShouldBeTrue();
        Nickname.HasAllowedLength(Texts.Repeat(character, Nickname.MaxLength + 1)).ShouldBeFalse();
    }

    [Fact]
    public void A_nickname_is_kept_trimmed_and_composed() => Nickname.From("  Jose\u0301 K ").Value.ShouldBe("José K");

    [Theory]
    [InlineData("a")]
    [InlineData("mi\u200Bna")]
    public void A_text_that_a_check_rejects_cannot_be_created(string text) => Should.Throw<ArgumentException>(() => Nickname.From(text));

    [Theory]
    [InlineData("MINA", "mina")]
    [InlineData("ÉVA", "e\u0301va")]
    [InlineData("Ωmega", "ωMEGA")]
    [InlineData("ЖАННА", "жанна")]
    [InlineData("σοφός", "ΣΟΦΌΣ")]
    [InlineData("ꭰꭱ", "ᎠᎡ")]
    public void Nicknames_that_differ_in_case_or_normalisation_are_equal(string one, string other)
    {
        Nickname.From(one).ShouldBe(Nickname.From(other));
        Nickname.From(one).GetHashCode().ShouldBe(Nickname.From(other).GetHashCode());
    }

    [Theory]
    [InlineData("strasse", "straße")]
    [InlineData("istanbul", "İstanbul")]
    [InlineData("isparta", "ısparta")]
    [InlineData("ﬁn", "fin")]
    public void Nicknames_that_are_equal_for_search_only_are_different(string one, string other) => Nickname.From(one)
        .ShouldNotBe(Nickname.From(other));

    [Theory]
    [InlineData("eva", "éva")]
    [InlineData("かな", "がな")]
    [InlineData("かな", "カナ")]
    [InlineData("하나", "하너")]
    [InlineData("ab", "a b")]
    public void Nicknames_with_different_letters_are_different(string one, string other) =>
        Nickname.From(one).ShouldNotBe(Nickname.From(other));

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void A_character_that_cannot_be_normalised_is_rejected(char character) =>
        Nickname.HasAllowedCharacters($"mi{character}na").ShouldBeFalse();

    [Fact]
    public void Normalising_is_idempotent() =>
        Names.Sample(text => Nickname.Normalize(Nickname.Normalize(text)) == Nickname.Normalize(text));

    [Fact]
    public void Any_accepted_text_equals_its_decomposed_and_its_normalised_form() =>
        Names.Sample(text =>
        {
            if (Nickname.HasAllowedLength(text) && Nickname.HasAllowedCharacters(text))
            {
                var nickname = Nickname.From(text);
                nickname.ShouldBe(Nickname.From(nickname.Value));
                nickname.ShouldBe(Nickname.From(text.Normalize(NormalizationForm.FormD)));
            }
        });
}
