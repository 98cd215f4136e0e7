using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CompanionSaysAndLeadsDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CannotAlongAt",
                table: "Delegations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CannotAlongId",
                table: "Delegations",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CannotAlongWhy",
                table: "Delegations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "PartnersUntil",
                table: "Delegations",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CannotAlongAt",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "CannotAlongId",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "CannotAlongWhy",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "PartnersUntil",
                table: "Delegations");
        }
    }
}
