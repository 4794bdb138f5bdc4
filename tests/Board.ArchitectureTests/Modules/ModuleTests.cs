using System.Text.RegularExpressions;
using Board.ArchitectureTests.Code;
using Board.ArchitectureTests.Sql;

namespace Board.ArchitectureTests.Modules;

public sealed partial class ModuleTests
{
    private static readonly ModuleRules Rules = new(Product.Root, Product.Types);
    private static readonly ModuleMap Map = new(Product.Root, Product.Types);
    private static readonly IReadOnlyList<Statement> Statements = TableRules.Statements(Product.Root, Product.Types);

    [Fact]
    public void There_are_modules_and_the_namespaces_name_them()
    {
        Rules.Modules.ShouldContain("Users");
        Rules.Modules.ShouldContain("Auth");
        Rules.Modules.ShouldBe(
            from path in Repository.Files
            let match = Registration().Match(path)
            where match.Success
            select match.Groups[1].Value,
            ignoreOrder: true);
    }

    [Fact]
    public void A_module_touches_only_what_another_one_publishes() =>
        new Rule(
            "A module uses only the Contracts and …Errors in Application, and the ids and enums in Domain, of another module.",
            "Unpublished types can be changed without changing other modules.",
            "Use an interface in the other module's Contracts, handle one of its events, or join one of its *_public views.")
            .Check(Rules.BoundaryViolations());

    [Fact]
    public void A_module_uses_only_modules_that_it_declares() =>
        new Rule(
            "A module uses another one only if its registration in Application declares [DependsOn(typeof(…Module))].",
            "A module can be understood with those it depends on, and without those that depend on it.",
            "Declare it. If that makes a cycle, invert it: the other module publishes an event (IModuleEvent) that this one handles.")
            .Check(Rules.UndeclaredUses().Concat(TableRules.UndeclaredReads(Statements, Map)));

    [Fact]
    public void A_module_uses_every_module_that_it_declares() =>
        new Rule(
            "A module declares no dependency that it does not need.",
            "An unused declaration would allow a first use that was not intended.",
            "Delete it from [DependsOn].")
            .Check(Rules.UnusedDependencies(TableRules.ViewUses(Statements)));

    [Fact]
    public void The_declared_dependencies_have_no_cycle() =>
        new Rule(
            "The dependencies between modules have no cycle.",
            "Two modules that need each other are one module with two names.",
            "Publish an event (IModuleEvent) from the module that should not know the other, or merge the two.")
            .Check(Rules.Cycles());

    [Fact]
    public void A_use_case_is_in_a_module() =>
        new Rule(
            "A folder with use cases has a registration: TagsModule in Tags.",
            "It makes the folder a module: its handlers are found, and these rules apply to it.",
            "Add the class named below.")
            .Check(Rules.FoldersWithoutModule());

    [Fact]
    public void A_module_is_registered_in_every_layer() =>
        new Rule(
            "ApplicationServices and InfrastructureServices call the Add… of every module.",
            "An unregistered module compiles and fails at its first use.",
            "Add the line named below.")
            .Check(Rules.Unregistered());

    [GeneratedRegex(@"^src/[^/]+\.Application/(\w+)/\1Module\.cs$")]
    private static partial Regex Registration();
}
