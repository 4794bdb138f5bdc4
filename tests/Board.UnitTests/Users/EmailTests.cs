using Board.Domain.Users;
using CsCheck;

namespace Board.UnitTests.Users;

public sealed class EmailTests
{
    [Theory]
    [InlineData("a@b.c")]
    [InlineData("Mina.Kim+tag@example.com")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.com")]
    [InlineData("민아@예시.한국")]
    [InlineData("mina@xn--vv4b11d.xn--3e0b707e")]
    [InlineData("🍣@example.com")]
    [InlineData("e\u0301@example.com")]
    [InlineData("mina@r3---sn-a.example.com")]
    [InlineData("mina@1.2.example")]
    public void A_dot_atom_at_a_host_name_is_an_address(string text) => Email.From(text).Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("@")]
    [InlineData("mina")]
    [InlineData("@example.com")]
    [InlineData("mina@")]
    [InlineData("mina@kim@example.com")]
    [InlineData("mina @example.com")]
    [InlineData("mina@ example.com")]
    [InlineData("mina@exam\u200Bple.com")]
    [InlineData("mi\u202Ena@example.com")]
    [InlineData("mi\0na@example.com")]
    [InlineData("mi\u3164na@example.com")]
    [InlineData("mi\u0378na@example.com")]
    [InlineData("\uFEFFmina@example.com")]
    public void Any_other_text_is_not_an_address(string? text) => Email.IsWellFormed(text).ShouldBeFalse();

    [Theory]
    [InlineData("a<b@example.com")]
    [InlineData("<mina@example.com>")]
    [InlineData("Mina <mina@example.com>")]
    [InlineData("\"mina\"@example.com")]
    [InlineData("\"mi na\"@example.com")]
    [InlineData("mina(comment)@example.com")]
    [InlineData("mina@(comment)example.com")]
    [InlineData("a,b@example.com")]
    [InlineData("mina@example.com,jun@example.com")]
    [InlineData("mina@example.com;jun@example.com")]
    [InlineData("mailto:mina@example.com")]
    [InlineData("mi\\na@example.com")]
    [InlineData("mi[n]a@example.com")]
    [InlineData(".mina@example.com")]
    [InlineData("mina.@example.com")]
    [InlineData("mi..na@example.com")]
    [InlineData("mina＠example.com")]
    public void A_local_part_that_is_no_dot_atom_is_rejected(string text) => Email.IsWellFormed(text).ShouldBeFalse();

    [Theory]
    [InlineData("mina@b")]
    [InlineData("mina@localhost")]
    [InlineData("mina@[127.0.0.1]")]
    [InlineData("mina@[IPv6:::1]")]
    [InlineData("mina@127.0.0.1")]
    [InlineData("mina@example.com:25")]
    [InlineData("mina@.example.com")]
    [InlineData("mina@example.com.")]
    [InlineData("mina@example..com")]
    [InlineData("mina@-example.com")]
    [InlineData("mina@example-.com")]
    [InlineData("mina@exam_ple.com")]
    [InlineData("mina@exam%ple.com")]
    [InlineData("mina@example.com/path")]
    [InlineData("mina@1234567890123456789012345678901234567890123456789012345678901234.com")]
    [InlineData("mina@가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하.com")]
    [InlineData("mina@xn--a.com")]
    [InlineData("mina@xn--.com")]
    [InlineData("mina@xn--mnchen-.com")]
    [InlineData("mina@ｅxample.com")]
    [InlineData("mina@example。com")]
    [InlineData("mina@boſs.de")]
    [InlineData("mina@ﬁsh.de")]
    [InlineData("mina@Ⅳ.com")]
    [InlineData("mina@a\u00ADé.com")]
    [InlineData("mina@\u0301a.com")]
    public void A_domain_that_is_no_host_name_with_a_dot_is_rejected(string text) => Email.IsWellFormed(text).ShouldBeFalse();

    [Theory]
    [InlineData("a")]
    [InlineData("가")]
    [InlineData("😀")]
    public void An_address_has_at_most_254_code_points(string character)
    {
        var longest = Texts.Repeat(character, Email.MaxLength - 4) + "@b.c";

        Email.IsWellFormed(longest).ShouldBeTrue();
        Email.IsWellFormed($"  {longest}\n").ShouldBeTrue();
        Email.IsWellFormed(longest + "d").ShouldBeFalse();
    }

    [Theory]
    [InlineData(" mina@example.com")]
    [InlineData("mina@example.com\r\n")]
    [InlineData("\u00A0mina@example.com\u3000")]
    public void Surrounding_white_space_is_removed(string text) => Email.From(text).Value.ShouldBe("mina@example.com");

    [Theory]
    [InlineData("MINA@Example.COM", "mina@example.com")]
    [InlineData("MINé@example.com", "minÉ@example.com", false)]
    [InlineData("boſs@example.com", "boss@example.com", false)]
    [InlineData("bo\u212A@example.com", "bok@example.com", false)]
    [InlineData("istanbul@example.com", "İstanbul@example.com", false)]
    [InlineData("straße@example.com", "strasse@example.com", false)]
    [InlineData("É@example.com", "E\u0301@example.com", false)]
    [InlineData("ﬁ@example.com", "fi@example.com", false)]
    [InlineData("𐐀@example.com", "𐐨@example.com", false)]
    [InlineData("e@example.com", "é@example.com", false)]
    [InlineData("か@example.com", "が@example.com", false)]
    [InlineData("🍣@example.com", "🍺@example.com", false)]
    public void Only_the_case_of_ASCII_letters_is_ignored_in_the_local_part(string one, string other, bool same = true) =>
        ShouldBeTheSame(one, other, same);

    [Theory]
    [InlineData("u@münchen.de", "u@xn--mnchen-3ya.de")]
    [InlineData("u@münchen.de", "u@XN--MNCHEN-3YA.DE")]
    [InlineData("u@münchen.de", "u@MÜNCHEN.DE")]
    [InlineData("u@münchen.de", "u@mu\u0308nchen.de")]
    [InlineData("u@예시.한국", "u@xn--vv4b11d.xn--3e0b707e")]
    [InlineData("u@straße.de", "u@xn--strae-oqa.de")]
    [InlineData("u@straße.de", "u@strasse.de", false)]
    [InlineData("u@βόλος.com", "u@βόλοσ.com", false)]
    [InlineData("u@münchen.de", "u@munchen.de", false)]
    [InlineData("u@example.com", "u@example.org", false)]
    public void Domains_are_compared_as_A_labels(string one, string other, bool same = true) => ShouldBeTheSame(one, other, same);

    [Fact]
    public void An_address_prints_stars() => Email.From("mina@example.com").ToString().ShouldBe("***");

    [Fact]
    public void The_key_of_any_address_is_an_address_with_the_same_key() =>
        Gen.Select(Texts.WellFormed, Texts.WellFormed).Sample((local, label) =>
        {
            if (Email.Parse($"{local}@{label}.example") is { } email)
            {
                Email.From(email.Key).Key.ShouldBe(email.Key);
            }
        });

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void A_character_that_cannot_be_normalised_is_rejected(char character)
    {
        Email.IsWellFormed($"mi{character}na@example.com").ShouldBeFalse();
        Email.IsWellFormed($"mina@exam{character}ple.com").ShouldBeFalse();
    }

    private static void ShouldBeTheSame(string one, string other, bool same)
    {
        (Email.From(one) == Email.From(other)).ShouldBe(same);
        string.Equals(Email.From(one).Key, Email.From(other).Key, StringComparison.Ordinal).ShouldBe(same);
    }
}
