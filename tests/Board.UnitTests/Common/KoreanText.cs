namespace Board.UnitTests.Common;

/// <summary>Rules of Korean texts that a pattern can check.</summary>
internal static class KoreanText
{
    public static void ShouldBeProperKorean(this string text)
    {
        text.ShouldMatch("[가-힣]");

        // Sentences end politely: 합니다, 하세요.
        foreach (var sentence in text.TrimEnd('.').Split(". "))
        {
            sentence.ShouldMatch("(니다|세요)$", text);
        }

        // A particle follows its word without a space.
        text.ShouldNotMatch("['`)\\]}A-Za-z0-9] (은|는|이|가|을|를|와|과|의|에|에서|로|으로|도|만|까지|부터)( |$)");
        text.ShouldNotContain("은(는)");
        text.ShouldNotContain("이(가)");

        // "At least" and "or more" together are redundant.
        text.ShouldNotMatch("최소.*이상|최대.*이하");
    }
}
