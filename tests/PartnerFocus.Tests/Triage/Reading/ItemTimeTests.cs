using NodaTime;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public class ItemTimeTests
{
    private static readonly LocalDateTime Nine = new(2026, 11, 20, 9, 0);

    private static readonly IReadOnlyList<AgendaLine> Lines = AgendaReader.Read(
        ["1. Stand van zaken (15 min)", "2. Garanties van Wind (20 min)", "3. Garanties van Zon (10 min)", "4. Rondvraag"], Nine, Nine.PlusHours(1));

    [Theory]
    [InlineData("stand van zaken", 0, 15)]
    [InlineData("Garanties van Zon", 35, 45)]
    [InlineData("punt 2", 15, 35)]
    [InlineData("Agendapunt 3", 35, 45)]
    [InlineData("item 1", 0, 15)]
    [InlineData("2", 15, 35)]
    public void Of_AnItemThatIsNamed_IsItsTime(string named, int from, int to) =>
        ItemTime.Of(named, Lines).Should().Be((Nine.PlusMinutes(from), Nine.PlusMinutes(to)));

    [Theory]
    [InlineData("")]
    [InlineData("garanties")]
    [InlineData("de prijs")]
    [InlineData("punt 4")]
    [InlineData("punt 7")]
    public void Of_WhatNamesNoneOrSeveral_OrHasNoTime_IsUnknown(string named) => ItemTime.Of(named, Lines).Should().BeNull();
}
