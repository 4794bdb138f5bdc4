using Board.Application.Common.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Comments;

internal static class CommentsModule
{
    public static IServiceCollection AddComments(this IServiceCollection services) =>
        services
            .AddScoped<CommentChanges>()
            .AddScoped<CommentRemoval>()
            .AddScoped<DepartedCommenters>()
            .AddUseCasesBeside(typeof(CommentsModule));
}
