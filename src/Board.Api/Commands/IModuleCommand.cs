using System.CommandLine;

namespace Board.Api.Commands;

/// <summary>A command that belongs to a module, such as <c>user</c> in <c>Users</c>. It is found by itself.</summary>
internal interface IModuleCommand
{
    Command Describe(CommandHost host);

    /// <summary>The commands of all modules.</summary>
    static IEnumerable<Command> DescribeAll(CommandHost host) =>
        typeof(IModuleCommand).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IModuleCommand)))
            .Select(type => ((IModuleCommand)Activator.CreateInstance(type)!).Describe(host))
            .OrderBy(command => command.Name, StringComparer.Ordinal);
}
