using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Files : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "open_message",
                table: "lanes",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    chat_id = table.Column<string>(type: "text", nullable: false),
                    case_code = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    stored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    locked_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    owed = table.Column<bool>(type: "boolean", nullable: false),
                    blob = table.Column<string>(type: "text", nullable: true),
                    view_blob = table.Column<string>(type: "text", nullable: true),
                    wrapped_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    sealed_meta = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.id);
                    table.ForeignKey(
                        name: "FK_files_chats_chat_id",
                        column: x => x.chat_id,
                        principalTable: "chats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_files_case_code",
                table: "files",
                column: "case_code",
                filter: "case_code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_files_chat_id",
                table: "files",
                column: "chat_id");

            migrationBuilder.CreateIndex(
                name: "IX_files_next_try_at",
                table: "files",
                column: "next_try_at",
                filter: "next_try_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropColumn(
                name: "open_message",
                table: "lanes");
        }
    }
}
