namespace Board.Api.Callers;

/// <summary>The cookies that browsers send as credentials.</summary>
internal interface ICallerCookies
{
    /// <summary>Endpoints below this path use the cookies even if they are open to everyone.</summary>
    const string Path = "/auth";

    /// <summary>Deletes them: the session that they belong to has ended.</summary>
    void Delete(HttpResponse response);
}
