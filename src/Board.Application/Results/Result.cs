using System.Diagnostics.CodeAnalysis;

namespace Board.Application.Results;

/// <summary>
/// The result of a use case: a value, or the <see cref="Results.Error"/> of a failure. Reading the value forces callers to handle the
/// failure, too (<see cref="TryGetValue"/>, <see cref="Match"/>).
/// </summary>
/// <typeparam name="T">The value of a success.</typeparam>
public sealed class Result<T> : IFailable<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    /// <inheritdoc />
    public Error? Error { get; }

    /// <inheritdoc />
    public static Result<T> Failed(Error error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new Result<T>(default, error);
    }

    /// <summary>Creates a success.</summary>
    public static implicit operator Result<T>(T value) => new(value, error: null);

    /// <summary>Creates a failure.</summary>
    public static implicit operator Result<T>(Error error) => Failed(error);

    /// <summary>Reads the value of a success, or the error of a failure.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Error? error)
    {
        (value, error) = (this.value, Error);
        return error is null;
    }

    /// <summary>Calls <paramref name="success"/> with the value, or <paramref name="failure"/> with the error.</summary>
    public TOut Match<TOut>(Func<T, TOut> success, Func<Error, TOut> failure)
    {
        ArgumentNullException.ThrowIfNull(success);
        ArgumentNullException.ThrowIfNull(failure);
        return Error is null ? success(value!) : failure(Error);
    }
}
