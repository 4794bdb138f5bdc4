//#if (knowsCaller)
using Board.Application.Common;
//#endif
using Board.Application.Messaging;
using Board.Application.Paging;
using Board.Application.Results;
using FluentValidation;

namespace Board.Application.SampleModule;

//#if (knowsCaller)
/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseQuery(Caller Caller, Guid SampleId, int? Limit, KeysetCursor? Cursor)
    : ICallerQuery<CursorPage<SampleUseCaseItem>>
//#else
/// <summary>Sample summary.</summary>
public sealed record SampleUseCaseQuery(Guid SampleId, int? Limit, KeysetCursor? Cursor) : IQuery<CursorPage<SampleUseCaseItem>>
//#endif
{
    /// <summary>Page size unless the client says otherwise.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The largest page.</summary>
    public const int MaxLimit = 100;
}

/// <summary>One of the list.</summary>
/// <param name="Id">The id.</param>
public sealed record SampleUseCaseItem(Guid Id);

internal sealed class SampleUseCaseValidator : AbstractValidator<SampleUseCaseQuery>
{
    public SampleUseCaseValidator()
    {
        RuleFor(query => query.Limit).InclusiveBetween(1, SampleUseCaseQuery.MaxLimit);
        RuleFor(query => query.Cursor).Cursor();
    }
}

internal sealed class SampleUseCaseHandler : IQueryHandler<SampleUseCaseQuery, CursorPage<SampleUseCaseItem>>
{
    // Read limit + 1 rows before the cursor with one statement of the module's queries: as in ListUsers.cs.
    public Task<Result<CursorPage<SampleUseCaseItem>>> Handle(SampleUseCaseQuery request, CancellationToken cancellationToken)
    {
        var limit = request.Limit ?? SampleUseCaseQuery.DefaultLimit;
        IReadOnlyList<SampleUseCaseItem> items = [];
        return Task.FromResult<Result<CursorPage<SampleUseCaseItem>>>(CursorPage<SampleUseCaseItem>.Of(items, limit, item => item.Id));
    }
}
