using Board.Api.OpenApi;
using Board.Application.SampleModule;

namespace Board.Api.SampleModule;

internal sealed class SampleUseCaseExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("sampleUseCase", new SampleUseCaseResponse(Sample.Id))];
}
