using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LookAhead",
                table: "NoticeWishes");

            migrationBuilder.DropColumn(
                name: "LookAheadMailedAt",
                table: "NoticeWishes");

            migrationBuilder.DropColumn(
                name: "QueueMailedAt",
                table: "NoticeWishes");

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "OutgoingMails",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "FewerLink",
                table: "OutgoingMails",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoticeKey",
                table: "OutgoingMails",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReaderId",
                table: "OutgoingMails",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Ahead",
                table: "NoticeWishes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Asked",
                table: "NoticeWishes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_NoticeKey",
                table: "OutgoingMails",
                column: "NoticeKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_ReaderId",
                table: "OutgoingMails",
                column: "ReaderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_NoticeKey",
                table: "OutgoingMails");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_ReaderId",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "About",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "FewerLink",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "NoticeKey",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "ReaderId",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Ahead",
                table: "NoticeWishes");

            migrationBuilder.DropColumn(
                name: "Asked",
                table: "NoticeWishes");

            migrationBuilder.AddColumn<bool>(
                name: "LookAhead",
                table: "NoticeWishes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "LookAheadMailedAt",
                table: "NoticeWishes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "QueueMailedAt",
                table: "NoticeWishes",
                type: "timestamp with time zone",
                nullable: true);
        }
    }
}
