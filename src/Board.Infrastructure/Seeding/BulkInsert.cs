using System.Text.RegularExpressions;
using Board.Infrastructure.Database;
using Dapper;

namespace Board.Infrastructure.Seeding;

/// <summary>Stores many rows with few statements.</summary>
internal static partial class BulkInsert
{
    /// <summary>How many rows to store in one transaction: few enough that others who want to write need not wait.</summary>
    public const int RowsOfATransaction = 1000;

    /// <summary>More would not be faster, as SQLite looks each parameter up in the list of all.</summary>
    private const int RowsOfAStatement = 25;

    /// <summary>Runs an INSERT of one row for many of them.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="insert">The statement for one row. It ends with its values.</param>
    /// <param name="rows">The parameters of each row, all of one type.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The number of rows.</returns>
    public static async Task<int> InsertManyAsync(this DbSession db, string insert, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        foreach (var some in rows.Chunk(RowsOfAStatement))
        {
            var (sql, parameters) = Combine(insert, some);
            await db.ExecuteAsync(sql, parameters, cancellationToken);
        }

        return rows.Count;
    }

    /// <summary>One statement, in which the parameters of each row have its number: <c>@Title_0</c>, <c>@Title_1</c>.</summary>
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
