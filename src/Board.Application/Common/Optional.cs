namespace Board.Application.Common;

/// <summary>A field of a PATCH request, which tells an absent field (no change) from <see langword="null"/>.</summary>
/// <typeparam name="T">The type of the field.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Creates a present field.</summary>
    public Optional(T? value)
    {
        Value = value;
        IsPresent = true;
    }

    /// <summary>Whether the request has the field.</summary>
    public bool IsPresent { get; }

    /// <summary>The value of a present field.</summary>
    public T? Value { get; }
}
