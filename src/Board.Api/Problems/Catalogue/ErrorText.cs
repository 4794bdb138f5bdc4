using System.Globalization;
using System.Resources;
using Board.Application.Localization;

namespace Board.Api.Problems.Catalogue;

/// <summary>The texts of an error.</summary>
/// <param name="Title">What is wrong.</param>
/// <param name="Detail">What to do about it.</param>
internal sealed record ErrorText(string Title, string Detail)
{
    /// <summary>Reads the texts of errors by code, from the text files beside the classes that declare them.</summary>
    /// <exception cref="MissingManifestResourceException">An error has no text in this language.</exception>
    public static Dictionary<string, ErrorText> ReadAll(IEnumerable<DeclaredError> errors, CultureInfo language)
    {
        var texts = new Dictionary<string, ErrorText>(StringComparer.Ordinal);
        foreach (var declared in errors.GroupBy(error => error.Class))
        {
            var file = TextFile.Beside(declared.Key, DeclaredError.ClassSuffix);
            var entries = file.Read(language);
            foreach (var (_, _, problem) in declared)
            {
                texts[problem.Code] = TryParse(entries.GetValueOrDefault(problem.Code)) ?? throw Missing(problem.Code, file, language);
            }
        }

        return texts;
    }

    /// <summary>Reads an entry of a text file: the title on its first line, the detail on its second.</summary>
    public static ErrorText? TryParse(string? entry) => entry?.Split('\n') is [var title, var detail] ? new ErrorText(title, detail) : null;

    private static MissingManifestResourceException Missing(string code, TextFile file, CultureInfo language) => new(
        $"""
         The error {code} has no {language.EnglishName} text. Add to {file.PathOf(language)}:

           <data name="{code}">
             <value>
               What is wrong
               What to do about it.
             </value>
           </data>
         """);
}
