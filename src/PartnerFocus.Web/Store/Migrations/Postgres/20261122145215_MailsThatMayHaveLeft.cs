using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // Of what was tried before this was kept, nobody knows.
            migrationBuilder.Sql("UPDATE \"OutgoingMails\" SET \"MayHaveLeft\" = TRUE WHERE \"Tries\" > 0");
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
