using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Tells what the assistant put into the partner's agenda from time with the assistant. Both look the same: the assistant invites, nobody
/// else is asked. A standing slot is time together unless its title names a client, a duty, a family matter or the like; a single entry is
/// only where its title says nothing but names, diary and post.
/// </summary>
internal static partial class BookedByAssistant
{
    private const int ShortestTellingWord = 3;

    /// <summary>The roster as it is meant: of what was put in for the partner alone, the assistant is no guest.</summary>
    public static Roster Meant(Roster roster, Partner partner, Meeting meeting, EntryText entry, ClientFact client, IReadOnlyList<TopicHit> topics)
    {
        if (!roster.HasAssistant || roster.Others != 1 || !roster.IsConvenedForMe || entry.Has(Concept.Appraisal, Concept.Coaching))
        {
            return roster;
        }

        var single = meeting.Series is null;
        var named = NamesMatter(entry, single) || NamesOutsider(entry.Title.Text) is not null || topics.Any(t => t.Quote.Field == MeetingField.Title)
            || (client is { Client: not null, Quote.Field: var field } && (single || field == MeetingField.Title))
            || (single && roster.Convener == Convener.Assistant && SaysMore(entry, roster, partner));
        return named ? roster with { Convener = Convener.OwnEntry, ConvenerPerson = null, Colleagues = [], MustCome = [], HasAssistant = false, BookedBy = roster.Colleagues[0] } : roster;
    }

    /// <summary>"Mevr. Visser", "Mr Khan": somebody from outside, whom nobody listed.</summary>
    public static string? NamesOutsider(string text) => Honorific().Match(text) is { Success: true } found ? found.Value : null;

    private static bool NamesMatter(EntryText entry, bool single) => entry.InTitle(
        Concept.Court, Concept.OnCall, Concept.Duty, Concept.RoleInName, Concept.Clinic, Concept.Family, Concept.PrivateLife, Concept.BoardBody, Concept.BoardSeat,
        Concept.Hearing, Concept.Limit, Concept.Signs, Concept.Recruitment, Concept.Social, Concept.Birthday, Concept.Authority) is not null
        || (single && entry.InTitle(Concept.Travel, Concept.MainWord, Concept.Negotiation, Concept.Patients, Concept.Learning) is not null);

    /// <summary>Whether the title has a word that is neither a name of the two, nor small, nor of the diary.</summary>
    private static bool SaysMore(EntryText entry, Roster roster, Partner partner)
    {
        var hits = new[] { Concept.Vague, Concept.EmptyText, Concept.Scheduling, Concept.Standing, Concept.Diary }.SelectMany(entry.TitleConcepts.Of).ToList();
        var own = TokenizedText.Of(string.Join(' ', [partner.Name, .. partner.Aliases, roster.Colleagues[0].Name, .. roster.Colleagues[0].Aliases])).Tokens.Select(t => t.Folded).ToHashSet();
        return entry.Title.Tokens.Any(t => t.Length >= ShortestTellingWord && t.Folded.Any(char.IsLetter) && !own.Contains(t.Folded)
            && !hits.Exists(h => t.Start >= h.Start && t.End <= h.Start + h.Length));
    }

    [GeneratedRegex(@"\b([Mm]evr|[Mm]evrouw|[Mm]w|[Dd]hr|[Dd]e heer|[Ff]am|[Ff]amilie|[Ee]chtpaar|[Mm]eneer|Mrs?|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Lord|[Tt]he family|[Pp]t|[Pp]ati[eë]nt)\b\.?\s+((van|de|der|den|het|ten|ter|te|'t)\s+){0,2}\p{Lu}\p{L}+")]
    private static partial Regex Honorific();
}
