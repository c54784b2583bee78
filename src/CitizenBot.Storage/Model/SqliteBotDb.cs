using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CitizenBot.Storage.Model;

/// <summary>The tables on SQLite; its migrations are in Migrations/Sqlite.</summary>
internal sealed class SqliteBotDb(DbContextOptions<SqliteBotDb> options) : BotDb(options);

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteBotDb --output-dir Migrations/Sqlite</c> run without a host.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteBotDb>
{
    public SqliteBotDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite("Data Source=design.db").Options);
}
