using System.Text.RegularExpressions;
using Board.Infrastructure.Database;
using Dapper;

namespace Board.Infrastructure.Seeding;

/// <summary>Inserts many rows with few statements.</summary>
internal static partial class BulkInsert
{
    /// <summary>Rows in one transaction, few enough not to block other writers for long.</summary>
    public const int MaxRowsPerTransaction = 1000;

    /// <summary>More would not be faster, because SQLite searches the list of parameters for each of them.</summary>
    private const int MaxRowsPerStatement = 25;

    /// <summary>Runs an INSERT of one row for many rows.</summary>
    /// <param name="db">The session.</param>
    /// <param name="insert">The statement for one row, which ends with its values.</param>
    /// <param name="rows">The parameters of each row, all of the same type.</param>
    /// <param name="cancellationToken">Cancels the statements.</param>
    /// <returns>The number of rows.</returns>
    public static async Task<int> InsertManyAsync(
        this DbSession db, string insert, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(MaxRowsPerStatement))
        {
            var (sql, parameters) = Combine(insert, batch);
            await db.ExecuteAsync(sql, parameters, cancellationToken);
        }

        return rows.Count;
    }

    /// <summary>Combines rows in one statement, with parameters numbered by row: <c>@Title_0</c>, <c>@Title_1</c>.</summary>
    private static (string Sql, DynamicParameters Parameters) Combine(string insert, object[] rows)
    {
        var end = insert.LastIndexOf("VALUES", StringComparison.Ordinal) + "VALUES".Length;
        var values = rows.Select((_, number) => Parameter().Replace(insert[end..], $"${{name}}_{number}"));
        var parameters = new DynamicParameters();
        var properties = rows[0].GetType().GetProperties();
        for (var number = 0; number < rows.Length; number++)
        {
            foreach (var property in properties)
            {
                parameters.Add($"{property.Name}_{number}", property.GetValue(rows[number]));
            }
        }

        return (insert[..end] + string.Join(',', values), parameters);
    }

    [GeneratedRegex(@"(?<name>@\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
