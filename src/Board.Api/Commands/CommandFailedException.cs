namespace Board.Api.Commands;

/// <summary>Reports why a command failed, in one sentence and without a stack trace.</summary>
/// <param name="sentence">The reason, for the person who typed the command.</param>
internal sealed class CommandFailedException(string sentence) : Exception(sentence);
