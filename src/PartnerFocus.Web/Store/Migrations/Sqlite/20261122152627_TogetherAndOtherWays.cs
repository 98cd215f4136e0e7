using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TogetherAndOtherWays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BetterId",
                table: "Delegations",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Condition",
                table: "Delegations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsOtherWayOpen",
                table: "Delegations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Mandate_GivenReach",
                table: "Delegations",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TogetherWithId",
                table: "Delegations",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_TogetherWithId_State",
                table: "Delegations",
                columns: new[] { "TogetherWithId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Delegations_TogetherWithId_State",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "BetterId",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "Condition",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "IsOtherWayOpen",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "Mandate_GivenReach",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "TogetherWithId",
                table: "Delegations");
        }
    }
}
