using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.UseCases;

public sealed class UseCaseTests
{
    [Fact]
    public void A_request_is_a_command_or_a_query() =>
        new Rule(
            "Every MediatR request is a command (ICommand<T> or one of its siblings) or an IQuery<T>.",
            "The pipeline (tracing, validation, limits, transactions) is made for results: a plain IRequest<T> would bypass it.",
            "Implement ICommand<T> if it changes something, otherwise IQuery<T>.")
            .Check(UseCaseRules.PlainRequests(Product.Types));

    [Fact]
    public void The_session_of_a_request_with_a_caller_is_checked() =>
        new Rule(
            "A request with a Caller is an ICommand<T>, an IManualTransactionCommand<T> or an ICallerQuery<T>.",
            "An access token stays valid for minutes after its session has ended; the pipeline checks the session by the kind of request.",
            "Choose one of these kinds, or remove the caller.")
            .Check(UseCaseRules.UncheckedCallers(Product.Types));

    [Fact]
    public void A_request_has_one_handler() =>
        new Rule(
            "Every command and query has exactly one handler.",
            "Without a handler a request fails when it is first sent; with two, either may run.",
            "Write the handler beside the request, or delete the other one.")
            .Check(UseCaseRules.WithoutExactlyOneHandler(Product.Types));

    [Fact]
    public void A_use_case_is_one_file_with_one_name() =>
        new Rule(
            "CreatePost.cs holds CreatePostCommand, CreatePostHandler and, if there is one, CreatePostValidator, in one namespace.",
            "The name of a use case tells where its code is.",
            "Rename the type, or move it.")
            .Check(UseCaseRules.Misnamed(Product.Types));

    [Fact]
    public void An_event_is_published_in_the_contracts_of_its_module() =>
        new Rule(
            "Every MediatR notification is an IModuleEvent in the Contracts of its module.",
            "Other modules handle it, and they may use only Contracts.",
            "Implement IModuleEvent and move it to Contracts.")
            .Check(UseCaseRules.HiddenEvents(Product.Types));

    [Fact]
    public void Handlers_validators_and_behaviors_are_internal_and_sealed() =>
        new Rule(
            "Handlers, validators and behaviors are internal and sealed.",
            "They are called through the mediator only, so each can be changed without considering callers.",
            "Make it internal sealed.")
            .Check(UseCaseRules.Exposed(Product.Types));

    [Fact]
    public void Repositories_are_internal_and_sealed() =>
        new Rule(
            "The implementation of a storage port is internal and sealed.",
            "It is used through its port only, so that persistence remains a detail of the module.",
            "Make it internal sealed, and register it for its port.")
            .Check(UseCaseRules.ExposedRepositories(Product.Types));
}
