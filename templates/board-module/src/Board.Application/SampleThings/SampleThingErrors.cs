using Board.Application.Results;

namespace Board.Application.SampleThings;

/// <summary>The errors of this module. Their texts are in <c>SampleThingTexts.resx</c> and <c>SampleThingTexts.ko.resx</c>.</summary>
public static class SampleThingErrors
{
    public static readonly NotFoundError NotFound = new("sample_thing.not_found");
}
