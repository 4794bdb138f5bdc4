using System.Globalization;
using Board.Application;
using Board.Application.Results;
using Board.Application.Validation;
using FluentValidation;
using FluentValidation.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Board.UnitTests.Common;

/// <summary>Messages of all validators, found by reflection, so that a new rule is covered automatically.</summary>
public sealed class ValidatorTextsTests
{
    private static readonly ServiceProvider Services = Register().BuildServiceProvider();

    public static TheoryData<Type> Validators =>
        [.. Register().Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidator<>))];

    [Theory]
    [MemberData(nameof(Validators))]
    public void A_rule_names_a_field_of_its_request_as_clients_do(Type validator)
    {
        var request = validator.GetGenericArguments()[0];
        foreach (var rule in RulesOf(validator))
        {
            request.GetProperty(rule.PropertyName).ShouldNotBeNull(rule.PropertyName);
            rule.GetDisplayName(null).ShouldBe(FieldNames.Of(rule.PropertyName));
        }
    }

    [Theory]
    [MemberData(nameof(Validators))]
    public void A_rule_has_a_message_in_both_languages(Type validator)
    {
        foreach (var rule in MessagesOf(validator))
        {
            MessageOf(rule, Language.English).ShouldNotMatch("[가-힣]");
            MessageOf(rule, Language.Korean).ShouldBeProperKorean();
        }
    }

    [Theory]
    [MemberData(nameof(Validators))]
    public void A_rule_with_an_own_code_has_an_own_message(Type validator)
    {
        foreach (var rule in MessagesOf(validator))
        {
            var own = rule.ErrorCode is null || rule.ErrorCode == rule.Validator.Name;
            (own || new ValidationMessages().GetString(rule.ErrorCode!, CultureInfo.GetCultureInfo("ko")) is { Length: > 0 }).ShouldBeTrue(
                $"{validator} has a rule with the code {rule.ErrorCode}, which no text file has an entry for.");
        }
    }

    private static string MessageOf(IRuleComponent rule, Language language)
    {
        using (language)
        {
            return rule.GetUnformattedErrorMessage();
        }
    }

    /// <summary>Without the rule about cursors, which fails with an error of its own instead of a message.</summary>
    private static IEnumerable<IRuleComponent> MessagesOf(Type validator) =>
        RulesOf(validator).SelectMany(rule => rule.Components).Where(rule => rule.ErrorCode != CommonErrors.CursorInvalid.Code);

    private static IEnumerable<IValidationRule> RulesOf(Type validator) =>
        ((IValidator)Services.GetServices(validator).ShouldHaveSingleItem()!).CreateDescriptor().Rules;

    private static IServiceCollection Register() =>
        new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddLogging().AddApplication();
}
