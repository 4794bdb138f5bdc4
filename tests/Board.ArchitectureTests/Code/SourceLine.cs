using Mono.Cecil.Cil;

namespace Board.ArchitectureTests.Code;

/// <summary>A line of a source file of the repository.</summary>
internal sealed record SourceLine(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";

    public static SourceLine Of(SequencePoint point)
    {
        var path = point.Document.Url.Replace('\\', '/');
        var start = Math.Max(path.LastIndexOf("/src/", StringComparison.Ordinal), path.LastIndexOf("/tests/", StringComparison.Ordinal));
        return new SourceLine(path[(start + 1)..], point.StartLine);
    }
}
