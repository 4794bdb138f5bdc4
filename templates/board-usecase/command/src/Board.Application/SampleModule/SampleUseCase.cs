using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Validation;
using FluentValidation;
using MediatR;

namespace Board.Application.SampleModule;

/// <summary>Says in a sentence what it does.</summary>
/// <param name="Caller">Who wants it.</param>
/// <param name="Id">What it is done to.</param>
public sealed record SampleUseCaseCommand(Caller Caller, Guid Id) : ICommand<Unit>;

internal sealed class SampleUseCaseValidator : AbstractValidator<SampleUseCaseCommand>
{
    public SampleUseCaseValidator() => RuleFor(command => command.Id).NotEmpty().WithErrorCode(ValidationTexts.NotBlank);
}

internal sealed class SampleUseCaseHandler : ICommandHandler<SampleUseCaseCommand, Unit>
{
    // Find the thing with a port of the module, let it change by its own rules, store it: EditUser.cs does so.
    public Task<Result<Unit>> Handle(SampleUseCaseCommand request, CancellationToken cancellationToken) => Task.FromResult<Result<Unit>>(default(Unit));
}
