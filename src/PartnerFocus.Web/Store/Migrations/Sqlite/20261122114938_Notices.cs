using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LookAheadMailedAt",
                table: "NoticeWishes");

            migrationBuilder.DropColumn(
                name: "QueueMailedAt",
                table: "NoticeWishes");

            migrationBuilder.RenameColumn(
                name: "LookAhead",
                table: "NoticeWishes",
                newName: "Asked");

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "OutgoingMails",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "FewerLink",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoticeKey",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReaderId",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Ahead",
                table: "NoticeWishes",
                type: "INTEGER",
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

            migrationBuilder.RenameColumn(
                name: "Asked",
                table: "NoticeWishes",
                newName: "LookAhead");

            migrationBuilder.AddColumn<long>(
                name: "LookAheadMailedAt",
                table: "NoticeWishes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "QueueMailedAt",
                table: "NoticeWishes",
                type: "INTEGER",
                nullable: true);
        }
    }
}
