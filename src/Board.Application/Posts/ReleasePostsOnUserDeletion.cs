using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Users.Contracts;

namespace Board.Application.Posts;

/// <summary>
/// The posts of a deleted account stay, by nobody, or go with it. One batch at once, which is all of them for nearly everybody;
/// the rest soon after (<see cref="ReleasePostsOfDepartedAuthorsCommand"/>), because tens of thousands take minutes. Until then
/// they have no author for readers either: the account is not there any more.
/// </summary>
internal sealed class ReleasePostsOnUserDeletion(IDepartedAuthorRepository departed, DepartedAuthors authors, TimeProvider time)
    : IModuleEventHandler<UserDeleted>
{
    internal static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);

    public async Task Handle(UserDeleted notification, CancellationToken cancellationToken)
    {
        var author = new DepartedAuthor(notification.Id, notification.WithContent, time.UtcNow());
        await departed.AddAsync(author, author.DepartedAt + FirstLook, cancellationToken);
        await authors.ReleaseBatchAsync(author, cancellationToken);
    }
}
