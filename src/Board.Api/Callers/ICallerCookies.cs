namespace Board.Api.Callers;

/// <summary>The cookies that browsers send as credentials.</summary>
internal interface ICallerCookies
{
    /// <summary>Deletes them: the session that they belong to has ended.</summary>
    void Delete(HttpResponse response);
}
