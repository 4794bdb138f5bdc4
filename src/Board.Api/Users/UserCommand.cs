using System.CommandLine;
using Board.Api.Commands;

namespace Board.Api.Users;

/// <summary><c>user</c>: what whoever runs the program can do with accounts.</summary>
internal sealed class UserCommand : IModuleCommand
{
    public Command Describe(CommandHost host) =>
        new("user", "Manage users: user promote EMAIL ROLE gives a user a role.") { PromoteUser.Describe(host) };
}
