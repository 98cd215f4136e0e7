using NodaTime;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>The part for which the partner comes: an item of the agenda, or a time of the own where the agenda has no such item.</summary>
internal static partial class OrganiserWords
{
    /// <summary>
    /// When the partner is there. What the agenda says already nobody is asked for. Else calendar programs show the proposal as another time for the whole; a
    /// person has to read that it is not.
    /// </summary>
    private static string OnlyThePart(MailWords w, string? part, (LocalTime From, LocalTime To) span)
    {
        var (from, to) = (w.Clock(span.From), w.Clock(span.To));
        if (w.About.IsPartPlanned)
        {
            var (steeds, always) = w.About.Series is null ? ("", "") : ("steeds ", " each time");
            return w.In(
                $"Volgens de agenda is dat {steeds}van {from} tot {to} uur; dan {(w.About.IsFromPartner ? "ben" : "is")} {w.PartnerWithin} erbij.",
                $"According to the agenda that is from {from} to {to}{always}; {w.PartnerWithin} will be there then.");
        }

        var (steedsVan, each) = w.About.Series is null ? ("van", "") : ("steeds van", " each time");
        var stays = w.About.Series is not null
            ? w.In($"De afspraken zelf hoeven {(w.IsFormal ? "daarvoor " : "")}niet te verschuiven.", $"The meetings themselves need not move{(w.IsFormal ? " for it" : "")}.")
            : w.In(
                $"De afspraak zelf hoeft {(w.IsFormal ? "daarvoor " : "")}niet te verschuiven; het voorstel in de bijlage gaat alleen over {(!IsItem(part) ? "dat deel" : w.IsFormal ? "dit onderdeel" : "dit punt")}.",
                $"The meeting itself need not move for it; the attached proposal is about this {(IsItem(part) ? "item" : "part")} only.");
        var ask = (IsItem(part), w.IsFormal) switch
        {
            (true, true) => w.In($"Past het u om dat onderdeel {steedsVan} {from} tot {to} uur te behandelen?", $"Would it suit you to take that item from {from} to {to}{each}?"),
            (true, false) => w.In($"Kan dat {steedsVan} {from} tot {to} uur?", $"Can that be from {from} to {to}{each}?"),
            (false, true) => w.In(
                $"Past het u om wat {w.PartnerObject} aangaat {steedsVan} {from} tot {to} uur te behandelen?",
                $"Would it suit you to take what concerns {w.PartnerObject} from {from} to {to}{each}?"),
            (false, false) => w.In($"Kan wat {w.PartnerObject} aangaat {steedsVan} {from} tot {to} uur?", $"Can what concerns {w.PartnerObject} come up from {from} to {to}{each}?"),
        };
        return $"{ask} {stays}";
    }

    /// <summary>For which item the partner comes, and when by the agenda; null where that does not say so.</summary>
    private static string? PartOnAgenda(MailWords w, string? part, (LocalTime From, LocalTime To)? span)
    {
        if (!w.About.IsPartPlanned || span is not { } time)
        {
            return null;
        }

        return w.In(
            $"{w.Partner} {(w.About.IsFromPartner ? "ben" : "is")} erbij voor {Part(w, part)}, {OnAgenda(w, time)}.",
            $"{w.Partner} will be there for {Part(w, part)}, {OnAgenda(w, time)}.");
    }

    private static string OnAgenda(MailWords w, (LocalTime From, LocalTime To) span)
    {
        var (from, to, isSeries) = (w.Clock(span.From), w.Clock(span.To), w.About.Series is not null);
        return w.In($"volgens de agenda {(isSeries ? "steeds " : "")}van {from} tot {to} uur", $"according to the agenda from {from} to {to}{(isSeries ? " each time" : "")}");
    }

    /// <param name="part">The item; null or empty where it is not known, and nobody could say when it comes up.</param>
    private static string AroundWhatTime(MailWords w, string? part) => !IsItem(part)
        ? w.IsFormal
            ? w.In($"Voor welk onderdeel ziet u {w.PartnerObject} graag, en rond welk tijdstip komt dat aan de orde?", $"For which item would you like {w.PartnerObject} to be there, and around what time will it come up?")
            : w.In($"Voor welk onderdeel heb je {w.PartnerObject} nodig, en rond welk tijdstip is dat?", $"Which item do you need {w.PartnerObject} for, and around what time is that?")
        : w.IsFormal
        ? w.In("Kunt u laten weten rond welk tijdstip dat onderdeel aan de orde komt?", "Could you let us know around what time that item will come up?")
        : w.In("Laat je weten rond welk tijdstip dat aan de beurt is?", "Will you say around what time that comes up?");

    private static string Part(MailWords w, string? part) => IsItem(part) ? $"‘{PartTitle.Of(part!, w.About.PartnerName, w.About.PartnerFirst)}’" : w.In("één onderdeel", "one item");

    /// <summary>Whether the part is named; else only its time is known, or not even that.</summary>
    private static bool IsItem(string? part) => !string.IsNullOrWhiteSpace(part);
}
