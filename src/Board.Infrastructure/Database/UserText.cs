namespace Board.Infrastructure.Database;

/// <summary>
/// Text that must be returned exactly as it was written. SQLite stores it as bytes (UTF-8), because its driver reads text only up to
/// the first U+0000.
/// </summary>
internal readonly record struct UserText(string Value)
{
    public override string ToString() => Value;
}
