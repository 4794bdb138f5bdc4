using System.Text.Json;
using Board.Application.Common.Results;
using FluentValidation;
using MediatR;

namespace Board.Application.Common.Messaging;

/// <summary>
/// Lets no request reach its handler that its validator refuses. A validator looks at the request and at nothing else, so it has
/// nothing to wait for; what only the database knows is the handler's to refuse.
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
            .GroupBy(failure => JsonNamingPolicy.CamelCase.ConvertName(failure.PropertyName), StringComparer.Ordinal)
            .ToDictionary(
                field => field.Key,
                field => field.Select(failure => failure.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
}
