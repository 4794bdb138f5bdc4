using Board.Application.Results;
using Board.Application.Validation;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>
/// Rejects invalid requests before they reach the handler. Validators see the request only and are synchronous; handlers check what needs
/// the database.
/// </summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IFailable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var validator in validators)
        {
            var result = validator.Validate(request);
            if (!result.IsValid)
            {
                return Task.FromResult(TResponse.Failed(ErrorOf(result.Errors)));
            }
        }

        return next();
    }

    /// <summary>Field errors take precedence over the error of a rule (<c>WithState</c>).</summary>
    private static Error ErrorOf(IReadOnlyCollection<ValidationFailure> failures)
    {
        var fields = ByField(failures.Where(failure => failure.CustomState is not Error));
        return fields.Count > 0 ? new ValidationError(fields) : failures.Select(failure => failure.CustomState).OfType<Error>().First();
    }

    private static Dictionary<string, string[]> ByField(IEnumerable<ValidationFailure> failures) =>
        failures
            .GroupBy(failure => FieldNames.Of(failure.PropertyName), StringComparer.Ordinal)
            .ToDictionary(
                field => field.Key,
                field => field.Select(failure => failure.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
}
