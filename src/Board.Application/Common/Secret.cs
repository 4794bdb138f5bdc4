namespace Board.Application.Common;

/// <summary>A password or token. It prints as <c>***</c>, so that it cannot leak into logs.</summary>
public sealed class Secret(string value)
{
    /// <summary>Returns the text, for verifying or hashing only.</summary>
    public string Reveal() => value;

    /// <inheritdoc />
    public override string ToString() => "***";
}
