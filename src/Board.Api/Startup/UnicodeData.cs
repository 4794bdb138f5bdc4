using System.Globalization;
using System.Runtime.InteropServices;

namespace Board.Api.Startup;

/// <summary>
/// Checks that the runtime has the Unicode data of ICU. Without it, text is not normalised, and A-labels and case folding differ:
/// one e-mail address would get two keys in the database.
/// </summary>
internal static class UnicodeData
{
    private const string InvariantMode = "System.Globalization.Invariant";

    /// <summary>Explains in a sentence why the data is missing, or returns <see langword="null"/>. Call it before comparing text.</summary>
    public static string? FindProblem()
    {
        if (OperatingSystem.IsLinux() && LoadIcu() == 0)
        {
            // Otherwise the runtime aborts when it first needs a culture, even to print this sentence.
            AppContext.SetSwitch(InvariantMode, isEnabled: true);
            return "The library ICU is missing: install libicu (on Alpine icu-libs and icu-data-full).";
        }

        var names = new IdnMapping();
        return string.Equals(names.GetAscii("Ü"), names.GetAscii("ü"), StringComparison.Ordinal)
            ? null
            : $"The runtime works without Unicode data: unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT ({InvariantMode}).";
    }

    /// <summary>Finds ICU as the runtime does later; zero if there is none.</summary>
    [DllImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    private static extern int LoadIcu();
}
