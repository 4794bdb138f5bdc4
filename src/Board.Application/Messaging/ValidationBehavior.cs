using Board.Application.Results;
using Board.Application.Validation;
using FluentValidation;
using MediatR;

namespace Board.Application.Messaging;

/// <summary>
/// Rejects invalid requests before they reach the handler. A validator looks at the request and at nothing else, so it has
/// nothing to wait for; what only the database knows is for the handler to reject.
/// </summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
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
                return Task.FromResult(TResponse.Failed(new ValidationError(ByField(result))));
            }
        }

        return next();
    }

    private static Dictionary<string, string[]> ByField(FluentValidation.Results.ValidationResult result) =>
        result.Errors
            .GroupBy(failure => FieldNames.Of(failure.PropertyName), StringComparer.Ordinal)
            .ToDictionary(
                field => field.Key,
                field => field.Select(failure => failure.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
}
