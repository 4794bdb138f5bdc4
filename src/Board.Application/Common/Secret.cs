namespace Board.Application.Common;

/// <summary>A password or token on its way through the program. Printing it, on purpose or by accident, shows <c>***</c>.</summary>
public sealed class Secret(string value)
{
    /// <summary>The text itself, for those who verify or store a hash of it.</summary>
    public string Reveal() => value;

    /// <inheritdoc />
    public override string ToString() => "***";
}
