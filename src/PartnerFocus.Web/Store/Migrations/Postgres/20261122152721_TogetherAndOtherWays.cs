using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerFocus.Web.Store.Migrations.Postgres
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
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Condition",
                table: "Delegations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsOtherWayOpen",
                table: "Delegations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Mandate_GivenReach",
                table: "Delegations",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TogetherWithId",
                table: "Delegations",
                type: "character varying(100)",
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
