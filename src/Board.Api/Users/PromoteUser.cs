using System.CommandLine;
using System.CommandLine.Parsing;
using Board.Api.Commands;
using Board.Application.Results;
using Board.Application.Users;
using Board.Domain.Users;
using MediatR;

namespace Board.Api.Users;

/// <summary><c>user promote EMAIL ROLE</c>: gives a user a role, for example to create the first admin.</summary>
internal static class PromoteUser
{
    public static Command Describe(CommandHost host)
    {
        var email = new Argument<string>("EMAIL") { Description = "The address the user signs in with." };
        var role = new Argument<UserRole>("ROLE") { Description = "member, moderator or admin.", CustomParser = ParseRole };
        var command = new Command("promote", "Give a user the role of a member, a moderator or an admin.") { email, role };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(host, parsed.GetRequiredValue(email), parsed.GetValue(role), cancellationToken));
        return command;
    }

    private static async Task RunAsync(CommandHost host, string email, UserRole role, CancellationToken cancellationToken)
    {
        await using var app = host.Build();
        await using var scope = await CommandHost.OpenDatabaseAsync(app, cancellationToken);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var promoted = await mediator.Send(new PromoteUserCommand(email, role), cancellationToken);
        Console.WriteLine(promoted.Match(
            user => $"{user.Nickname} has the role {NameOf(user.Role)} now.",
            error => throw new CommandFailedException(
                error is NotFoundError ? $"There is no user with the address {email}." : $"It was refused: {error.Code}.")));
    }

    /// <summary>Accepts names only: the framework's parser would also accept numbers.</summary>
    private static UserRole ParseRole(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        foreach (var role in Enum.GetValues<UserRole>())
        {
            if (text.Equals(NameOf(role), StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }

        argument.AddError($"There is no role '{text}', only {string.Join(", ", Enum.GetValues<UserRole>().Select(NameOf))}.");
        return default;
    }

    private static string NameOf(UserRole role) => role.ToString().ToLowerInvariant();
}
