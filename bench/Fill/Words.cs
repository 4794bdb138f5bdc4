using System.Text;

namespace Board.Bench.Fill;

/// <summary>Made-up text, half Korean and half English, with the lengths of words and the odd emoji that real text has.</summary>
internal static class Words
{
    private static readonly string[] Korean =
    [
        "오늘", "내일", "게시판", "데이터베이스", "서버가", "느려서", "질문", "있습니다", "감사합니다", "안녕하세요", "커피를", "마시면서", "생각해", "보니",
        "정말", "재미있는", "이야기", "같아요", "여러분은", "어떻게", "하시나요", "그런데", "문제를", "해결하는", "방법을", "찾고", "있어요", "처음으로", "글을",
        "써", "봅니다", "많이", "배우고", "갑니다", "주말에", "한강에서", "자전거를", "탔는데", "날씨가", "너무", "좋았습니다", "추천해", "주세요", "성능을",
    ];

    private static readonly string[] English =
    [
        "the", "a", "server", "answers", "when", "nobody", "asks", "and", "of", "in", "performance", "is", "about", "measuring", "database", "index", "we",
        "tried", "it", "yesterday", "but", "nothing", "changed", "until", "somebody", "looked", "at", "query", "plan", "thanks", "for", "reading", "this",
        "long", "post", "please", "tell", "me", "what", "you", "think", "C#", "\"quoted\"", "<b>", "it's", "100%", "e-mail", "café",
    ];

    private static readonly string[] Marks = [". ", ". ", "! ", "? ", ",\n", "… ", " 😀 ", " 🍣 "];

    private static readonly string[] Names = ["하늘", "바다", "Mina", "jun-ho", "서연", "Alex", "도윤", "river", "지우", "Zoë"];

    public static string Name(Random random) => Pick(Names, random);

    /// <summary>Text of about that many characters, never fewer than one word.</summary>
    public static string Text(Random random, int length)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
        {
            var words = random.Next(2) == 0 ? Korean : English;
            for (var left = random.Next(3, 12); left > 0 && text.Length < length; left--)
            {
                text.Append(Pick(words, random)).Append(left > 1 ? " " : Pick(Marks, random));
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string Pick(string[] choice, Random random) => choice[random.Next(choice.Length)];
}
