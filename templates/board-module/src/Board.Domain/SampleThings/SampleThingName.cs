using Board.Domain.Text;

namespace Board.Domain.SampleThings;

/// <summary>The name of a <see cref="SampleThing"/>, exactly as it was written.</summary>
public sealed record SampleThingName
{
    /// <summary>The longest name in code points.</summary>
    public const int MaxLength = 100;

    private SampleThingName(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Makes a name.</summary>
    /// <exception cref="ArgumentException">The text is blank or longer than <see cref="MaxLength"/>.</exception>
    public static SampleThingName From(string text) =>
        !CodePoints.AreBlank(text) && CodePoints.Count(text) <= MaxLength
            ? new SampleThingName(text)
            : throw new ArgumentException("Not a name.", nameof(text));

    /// <inheritdoc />
    public override string ToString() => Value;
}
