//#if (knowsCaller)
using Board.Application.Common;
//#endif
using Board.Application.Messaging;
using Board.Application.Results;
//#if (hasBody)
using Board.Application.Validation;
//#endif
//#if (hasBody)
using FluentValidation;
//#endif

namespace Board.Application.SampleModule;

//#if (isPatch)
/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseCommand(Caller Caller, Guid SampleId, Optional<string> Name) : ICommand<SampleUseCaseResponse>
{
    /// <summary>The longest name in code points.</summary>
    public const int MaxNameLength = 100;
}

//#elseif (hasBody)
/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseCommand(Caller Caller, Guid SampleId, string? Name) : ICommand<SampleUseCaseResponse>
{
    /// <summary>The longest name in code points.</summary>
    public const int MaxNameLength = 100;
}

//#elseif (knowsCaller)
/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseQuery(Caller Caller, Guid SampleId) : ICallerQuery<SampleUseCaseResponse>;

//#else
/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseQuery(Guid SampleId) : IQuery<SampleUseCaseResponse>;

//#endif
//#if (hasBody)
/// <summary>The answer to it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record SampleUseCaseResponse(Guid Id, string Name);

internal sealed class SampleUseCaseValidator : AbstractValidator<SampleUseCaseCommand>
{
    //#if (isPatch)
    public SampleUseCaseValidator() =>
        RuleFor(command => command.Name.Value).NotBlank().AtMost(SampleUseCaseCommand.MaxNameLength).When(command => command.Name.IsPresent)
            .OverridePropertyName(nameof(SampleUseCaseCommand.Name));
    //#else
    public SampleUseCaseValidator() => RuleFor(command => command.Name).NotBlank().AtMost(SampleUseCaseCommand.MaxNameLength);
    //#endif
}

internal sealed class SampleUseCaseHandler : ICommandHandler<SampleUseCaseCommand, SampleUseCaseResponse>
{
    //#if (creates)
    // Make it by its own rules, and store it: as in CreateUser.cs.
    public Task<Result<SampleUseCaseResponse>> Handle(SampleUseCaseCommand request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SampleUseCaseResponse>>(new SampleUseCaseResponse(Guid.CreateVersion7(), request.Name!));
    //#elseif (isPatch)
    // Find the row for update, check that the caller may, change it by its own rules, store it: as in EditUser.cs.
    public Task<Result<SampleUseCaseResponse>> Handle(SampleUseCaseCommand request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SampleUseCaseResponse>>(new SampleUseCaseResponse(Guid.CreateVersion7(), request.Name.Value ?? "unchanged"));
    //#else
    // Find the row for update, check that the caller may, change it by its own rules, store it: as in EditUser.cs.
    public Task<Result<SampleUseCaseResponse>> Handle(SampleUseCaseCommand request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SampleUseCaseResponse>>(new SampleUseCaseResponse(Guid.CreateVersion7(), request.Name!));
    //#endif
}
//#else
/// <summary>The answer to it.</summary>
/// <param name="Id">The id.</param>
public sealed record SampleUseCaseResponse(Guid Id);

internal sealed class SampleUseCaseHandler : IQueryHandler<SampleUseCaseQuery, SampleUseCaseResponse>
{
    // Read it with one statement of the module's queries: as in GetUser.cs.
    public Task<Result<SampleUseCaseResponse>> Handle(SampleUseCaseQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SampleUseCaseResponse>>(new SampleUseCaseResponse(Guid.CreateVersion7()));
}
//#endif
