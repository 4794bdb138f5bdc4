using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Modules;

/// <summary>The rules about modules, tried on a product that breaks them (<c>ModuleSample.cs</c>).</summary>
public sealed class ModuleRuleTests
{
    private static readonly IReadOnlyList<CodeType> Types = CodeReader.Read("Sample.Modules", typeof(ModuleRuleTests).Assembly);
    private static readonly ModuleRules Rules = new("Sample.Modules", Types);

    [Fact]
    public void The_modules_are_those_of_the_namespaces() => Rules.Modules.ShouldBe(["Auth", "Polls", "Posts", "Users", "Votes"], ignoreOrder: true);

    [Fact]
    public void Entities_internals_and_other_layers_of_another_module_are_trespasses() =>
        Rules.BoundaryViolations().ShouldBe(
            [
                "Sample.Modules.Application.Common.KnowsTooMuch uses Sample.Modules.Domain.Users.User, which Users keeps to itself",
                "Sample.Modules.Application.Posts.ReadsUsers uses Sample.Modules.Application.Users.IUserRepository, which Users keeps to itself",
                "Sample.Modules.Application.Posts.ReadsUsers uses Sample.Modules.Domain.Users.User, which Users keeps to itself",
                "Sample.Modules.Application.Users.SignsOut uses Sample.Modules.Application.Auth.Sessions, which Auth keeps to itself",
                "Sample.Modules.Infrastructure.Auth.QueriesUsers uses Sample.Modules.Infrastructure.Users.UserRow, which Users keeps to itself",
            ],
            ignoreOrder: true);

    [Fact]
    public void Published_ids_enums_and_contracts_are_not() =>
        Rules.BoundaryViolations().ShouldNotContain(violation => violation.Contains("Proper", StringComparison.Ordinal));

    [Fact]
    public void Users_must_not_know_who_signs_them_in() =>
        Rules.WrongDirections().ShouldBe(
            ["Sample.Modules.Application.Users.SignsOut uses Sample.Modules.Application.Auth.Sessions: Users may depend on no module"]);

    [Fact]
    public void New_modules_may_depend_on_others_but_not_on_each_other() =>
        Rules.Cycles().ShouldBe(
            [
                "Auth depends on itself by way of Users",
                "Polls depends on itself by way of Votes",
                "Users depends on itself by way of Auth",
                "Votes depends on itself by way of Polls",
            ],
            ignoreOrder: true);

    [Fact]
    public void A_module_that_nobody_registers_is_found_out_with_the_line_that_is_missing() =>
        Rules.Unregistered().ShouldBe(
            [
                "Sample.Modules.Application.Polls.PollsModule: add \"services.AddPolls();\" to AddModules in "
                + "src/Sample.Modules.Application/ApplicationServices.cs, with \"using Sample.Modules.Application.Polls;\"",
            ]);

    [Fact]
    public void An_exemption_lets_one_use_through()
    {
        var exempting = new ModuleRules("Sample.Modules", Types, new Exemption("Application.Users.SignsOut", "Application.Auth.Sessions", "A test."));

        exempting.WrongDirections().ShouldBeEmpty();
        exempting.IdleExemptions().ShouldBeEmpty();
    }

    [Fact]
    public void An_exemption_that_nobody_needs_is_found_out() =>
        new ModuleRules("Sample.Modules", Types, new Exemption("*", "Domain.Posts.Post", "A test.")).IdleExemptions().ShouldHaveSingleItem();
}
