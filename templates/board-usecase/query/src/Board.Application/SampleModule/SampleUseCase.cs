using Board.Application.Messaging;
using Board.Application.Results;

namespace Board.Application.SampleModule;

/// <summary>Says in a sentence what it reads.</summary>
/// <param name="Id">What it is about.</param>
public sealed record SampleUseCaseQuery(Guid Id) : IQuery<SampleUseCaseResponse>;

/// <summary>Says in a sentence what it is.</summary>
/// <param name="Id">What it is about.</param>
public sealed record SampleUseCaseResponse(Guid Id);

internal sealed class SampleUseCaseHandler : IQueryHandler<SampleUseCaseQuery, SampleUseCaseResponse>
{
    // Read it with one statement of the module's query class, or say why there is nothing: GetUser.cs does so.
    public Task<Result<SampleUseCaseResponse>> Handle(SampleUseCaseQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SampleUseCaseResponse>>(new SampleUseCaseResponse(request.Id));
}
