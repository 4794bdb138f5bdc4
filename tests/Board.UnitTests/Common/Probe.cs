using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Paging;
using Board.Application.RateLimiting;
using Board.Application.Users.Passwords;
using Board.Domain.Users;

namespace Board.UnitTests.Common;

/// <summary>Requests of the behavior tests.</summary>
internal sealed record ProbeCommand(string? Text = "plain text", Secret? Password = null, KeysetCursor? Cursor = null)
    : IAnonymousCommand<int>;

/// <summary>A command that is one transaction.</summary>
internal sealed record TransactionalCommand(Caller Caller) : ICommand<int>;

/// <summary>A command that changes an account.</summary>
internal sealed record AccountCommand(Caller Caller, UserId AccountId) : ICommand<int>, IChangesAccount;

/// <summary>A command that opens its transaction itself.</summary>
internal sealed record ManualCommand(Caller Caller, bool NeedsPassword = true) : IManualTransactionCommand<int>, IConfirmedByPassword;

/// <summary>A command without a write limit.</summary>
internal sealed record UncountedCommand(Caller Caller) : ICommand<int>, INotCountedAsWrite;

/// <summary>A query that needs a live session.</summary>
internal sealed record CallerQuery(Caller? Caller) : ICallerQuery<int>;
