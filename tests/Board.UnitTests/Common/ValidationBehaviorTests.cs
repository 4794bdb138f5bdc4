using Board.Application;
using Board.Application.Messaging;
using Board.Application.Paging;
using Board.Application.Results;
using Board.Application.Validation;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Board.UnitTests.Common;

public sealed class ValidationBehaviorTests
{
    // Messages are configured once for the process, as in the program.
    static ValidationBehaviorTests() => new ServiceCollection().AddApplication();

    [Fact]
    public async Task A_valid_request_reaches_its_handler() =>
        (await HandleAsync(new ProbeCommand("fine"), new TextValidator())).ShouldSucceed().ShouldBe(7);

    [Fact]
    public async Task A_request_without_a_validator_reaches_its_handler() =>
        (await HandleAsync(new ProbeCommand("fine"))).ShouldSucceed().ShouldBe(7);

    [Fact]
    public async Task An_invalid_request_does_not_reach_its_handler()
    {
        var behavior = new ValidationBehavior<ProbeCommand, Result<int>>([new TextValidator()]);

        var result = await behavior.Handle(
            new ProbeCommand(" "), TestRun.Token, () => throw new ShouldAssertException("The handler was called."));

        result.ShouldFailWith<int, ValidationError>();
    }

    [Fact]
    public async Task Fields_are_named_as_clients_send_them() =>
        (await ErrorsAsync(new ProbeCommand(" "), new TextValidator())).Keys.ShouldBe(["text"]);

    [Fact]
    public async Task Every_field_lists_all_its_messages_once()
    {
        using var _ = Language.English;

        var errors = await ErrorsAsync(new ProbeCommand("    ", Password: null), new DemandingValidator());

        errors["text"].ShouldBe(["Must not be empty or blank.", "Must have at most 3 characters."]);
        errors["password"].ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("en", "Must not be empty or blank.")]
    [InlineData("ko", "비어 있거나 공백만 있을 수 없습니다.")]
    [InlineData("ko-KR", "비어 있거나 공백만 있을 수 없습니다.")]
    [InlineData("en-GB", "Must not be empty or blank.")]
    public async Task Messages_are_in_the_language_of_the_request(string language, string message)
    {
        using var _ = Language.Of(language);

        (await ErrorsAsync(new ProbeCommand(" "), new TextValidator()))["text"].ShouldBe([message]);
    }

    [Theory]
    [InlineData("en", "Must have at most 5 characters.")]
    [InlineData("ko", "최대 5자까지 입력할 수 있습니다.")]
    public async Task Messages_name_the_limit(string language, string message)
    {
        using var _ = Language.Of(language);

        (await ErrorsAsync(new ProbeCommand("toolong"), new TextValidator()))["text"].ShouldBe([message]);
    }

    [Fact]
    public async Task The_error_of_a_rule_is_returned_when_no_field_is_invalid()
    {
        var cursor = KeysetCursor.Parse("nonsense");

        (await HandleAsync(new ProbeCommand(Cursor: cursor), new CursorAndTextValidator())).ShouldFailWith(CommonErrors.CursorInvalid);
        (await HandleAsync(new ProbeCommand(" ", Cursor: cursor), new CursorAndTextValidator()))
            .ShouldFailWith<int, ValidationError>().Errors.Keys.ShouldBe(["text"]);
    }

    private static async Task<IReadOnlyDictionary<string, string[]>> ErrorsAsync(
        ProbeCommand request, IValidator<ProbeCommand> validator) =>
        (await HandleAsync(request, validator)).ShouldFailWith<int, ValidationError>().Errors;

    private static Task<Result<int>> HandleAsync(ProbeCommand request, params IValidator<ProbeCommand>[] validators) =>
        new ValidationBehavior<ProbeCommand, Result<int>>(validators).Handle(request, TestRun.Token, () => Task.FromResult<Result<int>>(7));

    private sealed class CursorAndTextValidator : AbstractValidator<ProbeCommand>
    {
        public CursorAndTextValidator()
        {
            RuleFor(command => command.Cursor).Cursor();
            RuleFor(command => command.Text).NotBlank();
        }
    }

    private sealed class TextValidator : AbstractValidator<ProbeCommand>
    {
        public TextValidator() => RuleFor(command => command.Text).NotBlank().AtMost(5);
    }

    private sealed class DemandingValidator : AbstractValidator<ProbeCommand>
    {
        public DemandingValidator()
        {
            RuleFor(command => command.Text).NotBlank().AtMost(3).NotBlank();
            RuleFor(command => command.Password).Required();
        }
    }
}
