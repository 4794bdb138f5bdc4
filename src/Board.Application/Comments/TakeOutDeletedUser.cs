using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Users.Contracts;

namespace Board.Application.Comments;

/// <summary>
/// A deleted user leaves the comments, with them or without. The newest ones are dealt with at once, which is all of them for
/// nearly everybody; the rest soon after (<see cref="TakeOutDepartedCommentersCommand"/>), because thousands would keep others
/// waiting who comment on the same posts.
/// </summary>
internal sealed class TakeOutDeletedUser(IDepartedCommenterRepository departed, DepartedCommenters commenters, TimeProvider time)
    : IModuleEventHandler<UserDeleted>
{
    internal static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);

    public async Task Handle(UserDeleted notification, CancellationToken cancellationToken)
    {
        var commenter = new DepartedCommenter(notification.Id, notification.WithContent, time.UtcNow());

        // Remembered also when nothing seems to be left: a comment of theirs may be on its way at this moment.
        await departed.AddAsync(commenter, commenter.DepartedAt + FirstLook, cancellationToken);
        await commenters.TakeOutAsync(commenter, cancellationToken);
    }
}
