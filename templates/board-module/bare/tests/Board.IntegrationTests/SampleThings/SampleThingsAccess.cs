using Board.IntegrationTests.Access;

namespace Board.IntegrationTests.SampleThings;

internal sealed class SampleThingsAccess : IAccessTable
{
    public IReadOnlyList<AccessRule> Rules =>
    [
        //                                          anonymous owner stranger moderator admin
    ];
}
