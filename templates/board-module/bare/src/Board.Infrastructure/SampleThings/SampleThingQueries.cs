using Board.Application.SampleThings;

namespace Board.Infrastructure.SampleThings;

internal sealed class SampleThingQueries : ISampleThingQueries;
