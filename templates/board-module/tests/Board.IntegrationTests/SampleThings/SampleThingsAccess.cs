using Board.IntegrationTests.Access;

namespace Board.IntegrationTests.SampleThings;

internal sealed class SampleThingsAccess : IAccessTable
{
    private const string Body = """{"name":"n"}""";

    public IReadOnlyList<AccessRule> Rules =>
    [
        // of /sample-things                        anonymous owner stranger moderator admin
        new("POST   /sample-things", Body,                401, 201,     201,      201,  201),
        new("GET    /sample-things/{unknown}", null,      404, 404,     404,      404,  404),
    ];
}
