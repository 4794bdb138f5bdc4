using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Validation;
using Board.Domain.SampleThings;
using FluentValidation;

namespace Board.Application.SampleThings;

/// <summary>Creates a sample thing.</summary>
public sealed record CreateSampleThingCommand(Caller Caller, string? Name) : ICommand<SampleThingResponse>;

internal sealed class CreateSampleThingValidator : AbstractValidator<CreateSampleThingCommand>
{
    public CreateSampleThingValidator() => RuleFor(command => command.Name).NotBlank().AtMost(SampleThingName.MaxLength);
}

internal sealed class CreateSampleThingHandler(ISampleThingRepository repository, IIdGenerator ids, TimeProvider time)
    : ICommandHandler<CreateSampleThingCommand, SampleThingResponse>
{
    public async Task<Result<SampleThingResponse>> Handle(CreateSampleThingCommand request, CancellationToken cancellationToken)
    {
        var item = SampleThing.Create(SampleThingId.From(ids.Next()), SampleThingName.From(request.Name!), time.UtcNow());
        await repository.AddAsync(item, cancellationToken);
        return new SampleThingResponse(item.Id.Value, item.Name.Value, item.CreatedAt);
    }
}
