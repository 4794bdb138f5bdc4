using System.Buffers.Text;
using Board.Application.Paging;
using Board.Domain.Users;
using CsCheck;

namespace Board.UnitTests.Common;

public sealed class KeysetCursorTests
{
    private static readonly Gen<Guid> Ids = Gen.Byte.Array[16].Select(bytes =>
    {
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    });

    [Fact]
    public void Every_id_survives_a_round_trip() =>
        Ids.Sample(id => KeysetCursor.TryDecode(KeysetCursor.Encode(id), out var decoded) && decoded == id);

    [Fact]
    public void A_cursor_needs_no_escaping_in_a_query() =>
        Ids.Sample(id => KeysetCursor.Encode(id) is var cursor && Uri.EscapeDataString(cursor) == cursor);

    [Fact]
    public void Every_accepted_text_is_the_cursor_of_its_id() =>
        Gen.OneOf(Gen.String, Gen.Char["ABCXYZabcxyz0189-_"].Array[22].Select(text => new string(text)), Texts.WellFormed).Sample(
            text => !KeysetCursor.TryDecode(text, out var id) || (id.Version == 7 && KeysetCursor.Encode(id) == text));

    [Fact]
    public void A_changed_character_makes_the_cursor_invalid_or_another_one() =>
        Gen.Select(Ids, Gen.Int[0, 21], Gen.Char["ABCXYZabcxyz0189-_+/= "]).Sample((id, index, character) =>
        {
            var cursor = KeysetCursor.Encode(id).ToCharArray();
            cursor[index] = character;
            var changed = new string(cursor);
            return !KeysetCursor.TryDecode(changed, out var other) || KeysetCursor.Encode(other) == changed;
        });

    [Fact]
    public void The_cursor_that_the_next_test_alters_is_valid() => KeysetCursor.TryDecode("AZXQAAAAcACAAAAAAAAAAA", out _).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("next")]
    [InlineData("1")]
    [InlineData("AZXQAAAAcACAAAAAAAAAAB")] // bits set beyond the sixteenth byte
    [InlineData("AZXQAAAAcACAAAAAAAAAAA==")]
    [InlineData(" AZXQAAAAcACAAAAAAAAAA")]
    [InlineData("AZXQAAAAcACAAAAAAAAAA ")]
    [InlineData("AZXQ\nAAAcACAAAAAAAAAAA")]
    [InlineData("AZXQ+AAAcACAAAAAAAAAAA")]
    [InlineData("AZXQ/AAAcACAAAAAAAAAAA")]
    [InlineData("AZXQ가AAAcACAAAAAAAAAAA")]
    public void An_altered_cursor_is_rejected(string text) => KeysetCursor.TryDecode(text, out _).ShouldBeFalse();

    [Fact]
    public void A_cursor_is_decoded_once_and_an_invalid_one_has_no_id()
    {
        var id = Guid.CreateVersion7();

        KeysetCursor.Parse(null).ShouldBeNull();
        var cursor = KeysetCursor.Parse(KeysetCursor.Encode(id)).ShouldNotBeNull();
        cursor.IsValid.ShouldBeTrue();
        cursor.ToId<UserId>().ShouldBe(UserId.From(id));
        var nonsense = KeysetCursor.Parse("nonsense").ShouldNotBeNull();
        nonsense.IsValid.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => nonsense.ToId<UserId>());
    }

    [Fact]
    public void A_UUID_of_another_version_is_rejected()
    {
        KeysetCursor.TryDecode(KeysetCursor.Encode(Guid.NewGuid()), out _).ShouldBeFalse();
        KeysetCursor.TryDecode(KeysetCursor.Encode(Guid.Empty), out _).ShouldBeFalse();
        KeysetCursor.TryDecode(KeysetCursor.Encode(Guid.AllBitsSet), out _).ShouldBeFalse();
    }

    [Fact]
    public void The_text_form_of_a_UUID_is_no_cursor()
    {
        var id = Guid.CreateVersion7();

        KeysetCursor.TryDecode(id.ToString(), out _).ShouldBeFalse();
        KeysetCursor.TryDecode(id.ToString("N"), out _).ShouldBeFalse();
        KeysetCursor.TryDecode(Base64Url.EncodeToString(id.ToByteArray(bigEndian: true)), out var decoded).ShouldBeTrue();
        decoded.ShouldBe(id);
    }
}
