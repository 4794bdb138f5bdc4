using System.Security.Claims;
using Board.Application.Common;

namespace Board.Api.Callers;

/// <summary>The identity of a request whose credential was verified. Whoever verifies credentials makes it.</summary>
internal sealed class CallerIdentity(Caller caller, string authenticationType) : ClaimsIdentity(authenticationType)
{
    public Caller Caller => caller;
}
