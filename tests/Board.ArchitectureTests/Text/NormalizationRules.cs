using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Text;

/// <summary>Rules about the normalisation of text.</summary>
internal static class NormalizationRules
{
    private static readonly string[] Normalizers =
    [
        "System.String.Normalize",
        "System.String.IsNormalized",
        "System.StringNormalizationExtensions.Normalize",
        "System.StringNormalizationExtensions.IsNormalized",
        "System.StringNormalizationExtensions.TryNormalize",
    ];

    /// <summary>Finds calls that normalise text directly.</summary>
    public static IEnumerable<Violation> Normalizes(IEnumerable<CodeType> types) =>
        from type in types
        from call in type.Calls.Where(call => Normalizers.Contains(call.Key, StringComparer.Ordinal))
        select new Violation($"{type} calls {call.Key}", call.Value);
}
