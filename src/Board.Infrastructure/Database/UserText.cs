namespace Board.Infrastructure.Database;

/// <summary>
/// Text that must come back exactly as somebody wrote it. SQLite keeps it as bytes (UTF-8), because its driver reads text
/// only up to the first U+0000.
/// </summary>
internal readonly record struct UserText(string Value)
{
    public override string ToString() => Value;
}
