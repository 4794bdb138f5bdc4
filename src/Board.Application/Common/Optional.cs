namespace Board.Application.Common;

/// <summary>A field of a PATCH: absent, which leaves what is stored, is something else than <see langword="null"/>.</summary>
/// <typeparam name="T">The type of the field.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>A field that is there.</summary>
    public Optional(T? value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>Whether the field is there.</summary>
    public bool IsPresent { get; }

    /// <summary>What it says, if it is there.</summary>
    public T? Value { get; }
}
