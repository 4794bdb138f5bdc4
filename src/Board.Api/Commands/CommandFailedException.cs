namespace Board.Api.Commands;

/// <summary>A command cannot do what it was asked to.</summary>
/// <param name="sentence">Why, for whoever typed it.</param>
internal sealed class CommandFailedException(string sentence) : Exception(sentence);
