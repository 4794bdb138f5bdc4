using Board.Application.Common;
using Board.Application.Messaging;

namespace Board.UnitTests.Common;

/// <summary>A request that only tests know.</summary>
internal sealed record ProbeCommand(string? Text = "plain text", Secret? Password = null) : ICommand<int>;

/// <summary>A request that needs a live session.</summary>
internal sealed record GuardedCommand(Caller? Caller) : ICommand<int>, IRequireLiveSession;

/// <summary>A request whose session must live to its end.</summary>
internal sealed record LockingCommand(Caller? Caller) : ICommand<int>, ILockLiveSession;
