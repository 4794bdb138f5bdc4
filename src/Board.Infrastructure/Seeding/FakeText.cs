using System.Text;
using Board.Domain.Text;
using Bogus;

namespace Board.Infrastructure.Seeding;

/// <summary>
/// Fake text in one language, composed from a pool of sentences: generating each sentence with the library would take longer than storing
/// it.
/// </summary>
internal sealed class FakeText
{
    private const int Supply = 1000;

    private static readonly Lazy<FakeText> Korean = new(() =>
    {
        var faker = new Faker("ko");
        return new FakeText(() => faker.Name.LastName() + faker.Name.FirstName(), Sentence);

        // The library's Korean words come from law texts, and some end with punctuation.
        string Sentence() => string.Join(' ', faker.Lorem.Words(faker.Random.Int(4, 9)).Select(word => word.TrimEnd('.', ','))) + ".";
    });

    private static readonly Lazy<FakeText> English = new(() =>
    {
        var faker = new Faker("en");
        return new FakeText(
            () => faker.Internet.UserName(), () => faker.Random.Bool() ? faker.Hacker.Phrase() : faker.Rant.Review("post"));
    });

    private readonly string[] names;
    private readonly string[] sentences;

    private FakeText(Func<string> name, Func<string> sentence)
    {
        names = [.. Enumerable.Range(0, Supply).Select(_ => name())];
        sentences = [.. Enumerable.Range(0, Supply).Select(_ => sentence())];
    }

    /// <summary>Chooses one of the languages.</summary>
    public static FakeText InAnyLanguage() => (Random.Shared.Next(2) == 0 ? Korean : English).Value;

    /// <summary>Chooses a name of letters, digits, <c>_</c> and <c>.</c>.</summary>
    public string Name() => Pick(names);

    /// <summary>Chooses a sentence without its final punctuation, cut to <paramref name="maxLength"/>.</summary>
    public string Title(int maxLength) => CodePoints.Take(Pick(sentences), maxLength).TrimEnd(' ', '.', '!', ',');

    /// <summary>Joins sentences to about <paramref name="length"/> characters; at least one sentence.</summary>
    public string Paragraph(int length)
    {
        var text = new StringBuilder(Pick(sentences), length + 200);
        while (text.Length < length)
        {
            text.Append(Random.Shared.Next(8) == 0 ? "\n\n" : " ").Append(Pick(sentences));
        }

        return text.ToString();
    }

    private static string Pick(string[] supply) => supply[Random.Shared.Next(supply.Length)];
}
