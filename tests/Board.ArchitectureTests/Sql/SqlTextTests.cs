namespace Board.ArchitectureTests.Sql;

public sealed class SqlTextTests
{
    [Theory]
    [InlineData("SELECT 1 FROM users", "users")]
    [InlineData("select 1 from `users` u where u.id = 1", "users")]
    [InlineData("SELECT 1 FROM users u, posts AS p, comments WHERE 1 = 1", "users posts comments")]
    [InlineData("SELECT 1 FROM users\nLEFT JOIN posts p ON p.author_id = users.id", "users posts")]
    [InlineData("SELECT 1 FROM (SELECT id FROM posts LIMIT 5) ids JOIN posts p ON p.id = ids.id", "posts")]
    [InlineData("SELECT (SELECT MAX(t.at) FROM tokens t WHERE t.id = s.id) FROM sessions s", "tokens sessions")]
    [InlineData(
        "WITH recent AS (SELECT id FROM posts), old (id) AS (SELECT id FROM archive) SELECT * FROM recent JOIN old ON 1 = 1",
        "posts archive")]
    [InlineData("SELECT 1 FROM users WHERE a IS DISTINCT FROM b", "users")]
    [InlineData("SELECT TRIM(' ' FROM name), EXTRACT(YEAR FROM created_at) FROM users", "users")]
    [InlineData("SELECT 'from posts' FROM users -- from comments\n/* from sessions */", "users")]
    [InlineData("DELETE FROM users", "users")]
    [InlineData("SELECT 1", "")]
    public void Tables_that_are_read_are_found(string sql, string tables) => SqlText.Read(sql).ShouldBe(Split(tables), ignoreOrder: true);

    [Theory]
    [InlineData("INSERT INTO users (id) VALUES (@Id)", "users")]
    [InlineData("INSERT IGNORE INTO users (id) SELECT id FROM posts", "users")]
    [InlineData("REPLACE INTO users (id) VALUES (1)", "users")]
    [InlineData("UPDATE users SET a = 1", "users")]
    [InlineData("UPDATE OR IGNORE users SET a = 1", "users")]
    [InlineData("DELETE FROM users WHERE id = 1", "users")]
    [InlineData("TRUNCATE TABLE users", "users")]
    [InlineData("ALTER TABLE users ADD COLUMN a INT", "users")]
    [InlineData("DROP VIEW IF EXISTS users_public", "users_public")]
    [InlineData("CREATE UNIQUE INDEX ux ON users (a)", "users")]
    [InlineData("CREATE TRIGGER t AFTER UPDATE ON users BEGIN DELETE FROM posts; END", "users posts")]
    [InlineData("CREATE TABLE posts (author_id BLOB REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE)", "users")]
    [InlineData("INSERT INTO users (id) VALUES (1) ON DUPLICATE KEY UPDATE a = 1", "users")]
    [InlineData("SELECT 1 FROM users FOR UPDATE", "")]
    [InlineData("SELECT 1 FROM users JOIN posts ON posts.id = users.id", "")]
    public void Tables_that_are_written_or_referred_to_are_found(string sql, string tables) =>
        SqlText.Owned(sql).ShouldBe(Split(tables), ignoreOrder: true);

    [Theory]
    [InlineData("CREATE TABLE users (id INT)", "users")]
    [InlineData("CREATE TABLE IF NOT EXISTS `users` (id INT)", "users")]
    [InlineData("CREATE OR REPLACE VIEW users_public AS SELECT id FROM users", "users_public")]
    [InlineData("CREATE VIRTUAL TABLE posts_fts USING fts5 (title)", "posts_fts")]
    [InlineData("CREATE INDEX ix ON users (id)", "")]
    public void Tables_that_are_created_are_found(string sql, string tables) =>
        SqlText.Created(sql).ShouldBe(Split(tables), ignoreOrder: true);

    [Theory]
    [InlineData("CREATE TABLE users (id INT)", "users")]
    [InlineData("CREATE TABLE users (id INT, PRIMARY KEY (id))", "")]
    [InlineData("CREATE TABLE users (id INT primary key)", "")]
    [InlineData("CREATE VIRTUAL TABLE posts_fts USING fts5 (title)", "")]
    [InlineData("CREATE VIEW users_public AS SELECT 1", "")]
    public void Tables_without_a_primary_key_are_found(string sql, string tables) =>
        SqlText.CreatedWithoutPrimaryKey(sql).ShouldBe(Split(tables), ignoreOrder: true);

    [Theory]
    [InlineData("SELECT 1", true)]
    [InlineData(" FROM users WHERE id = ", true)]
    [InlineData("select id\nfrom users", true)]
    [InlineData("update users set id = 1", true)]
    [InlineData("The post was read from disk.", false)]
    [InlineData("Update the settings.", false)]
    public void A_sentence_is_not_taken_for_a_statement(string text, bool isSql) => SqlText.IsSql(text).ShouldBe(isSql);

    private static string[] Split(string tables) => tables.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
