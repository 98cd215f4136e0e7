using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailsThatMayHaveLeft : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "MayHaveLeft",
                table: "OutgoingMails",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Of what was tried before this was kept, nobody knows.
            migrationBuilder.Sql("UPDATE \"OutgoingMails\" SET \"MayHaveLeft\" = 1 WHERE \"Tries\" > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MayHaveLeft",
                table: "OutgoingMails");
        }
    }
}
