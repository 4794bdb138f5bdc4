using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Seeding;

public sealed class SeedingTests
{
    [Fact]
    public void Requests_know_nothing_of_fake_data() =>
        new Rule(
            "Only the command seed and the layer's registration use the Seeding folders, and only these use the library for fake data.",
            "The product must not depend on code for development and demonstrations.",
            "Move the code into the module's Seeding folder.")
            .Check(SeedingRules.UsesOfSeeding(Product.Types).Concat(SeedingRules.CallsOfBogus(Product.Types)));

    [Fact]
    public void A_request_that_uses_fake_data_is_found() =>
        SeedingRules.UsesOfSeeding(CodeReader.Read("Sample.Fakes", typeof(SeedingTests).Assembly)).Select(violation => violation.Text)
            .ShouldBe(
            ["Sample.Fakes.Infrastructure.Polls.PollQueries uses Sample.Fakes.Infrastructure.Polls.Seeding.PollSeeder"]);
}
