using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Who carries the meeting: organiser, chair, or the one the text says will.</summary>
internal static class LeadReader
{
    public static LeadFact Read(Meeting meeting, EntryText entry, Roster roster, NameFinder names)
    {
        if (SaidOf(entry, roster, names) is { } said)
        {
            return new LeadFact(LeadKind.Said, said);
        }

        if (roster.Me?.Role == AttendeeRole.Chair && !ChairsAsOrganiser(meeting, roster))
        {
            return new LeadFact(LeadKind.Chair, new Quote("CHAIR", MeetingField.Attendees));
        }

        return roster.IsConvenedForMe
            ? new LeadFact(LeadKind.Convenes, new Quote(meeting.Organizer?.SentBy ?? meeting.Organizer?.Email ?? meeting.Title, MeetingField.Organizer))
            : new LeadFact(LeadKind.None, null);
    }

    /// <summary>Apple gives whoever organises the role of chair: it says nothing more than ORGANIZER does.</summary>
    private static bool ChairsAsOrganiser(Meeting meeting, Roster roster) => meeting.Organizer?.Email == roster.Me?.Email;

    private static Quote? SaidOf(EntryText entry, Roster roster, NameFinder names) =>
        Said(entry.Title, entry.TitleConcepts, roster, names) is { } title ? new Quote(title, MeetingField.Title)
        : (Said(entry.Body, entry.BodyConcepts, roster, names) ?? SaidToPartner(entry, roster, names)) is { } body ? new Quote(body, MeetingField.Text)
        : null;

    private static string? Said(TokenizedText text, ConceptHits hits, Roster roster, NameFinder names)
    {
        if (!names.MayFind(text) && !hits.Has(Concept.LeadsIt))
        {
            return null;
        }

        var mentions = names.Find(text, roster.OtherNames).Where(m => m.IsSure).ToList();
        if (LeadStatement.In(text.Text, mentions) is { } stated)
        {
            return stated;
        }

        foreach (var hit in hits.Of(Concept.LeadsIt))
        {
            if (mentions.Exists(m => m.Sentence == hit.Sentence) || (roster.IsConvenedForMe && SaysI(hits.Words(hit))))
            {
                return hits.Words(hit);
            }
        }

        return null;
    }

    /// <summary>"Hi Anna, you lead": said to the partner whom the text greets, and nobody else.</summary>
    private static string? SaidToPartner(EntryText entry, Roster roster, NameFinder names)
    {
        if (roster.IsConvenedForMe || !entry.BodyConcepts.Has(Concept.LeadsIt) || entry.Opening is not { } opening || TextOpening.GreetsOthersToo(entry, opening)
            || names.Find(TokenizedText.Of(opening.Value), roster.OtherNames).Count == 0)
        {
            return null;
        }

        var said = entry.BodyConcepts.Of(Concept.LeadsIt).Select(h => entry.BodyConcepts.Words(h)).FirstOrDefault(SaysYou);
        return said;
    }

    private static bool SaysYou(string words) =>
        words.StartsWith("you ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("jij ", StringComparison.OrdinalIgnoreCase);

    private static bool SaysI(string words) =>
        words.StartsWith("ik ", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" ik", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How it is known that the partner carries the meeting.</summary>
internal enum LeadKind
{
    None,

    /// <summary>The partner, or the assistant for the partner, convened it.</summary>
    Convenes,

    /// <summary>ROLE=CHAIR.</summary>
    Chair,

    /// <summary>The text says so.</summary>
    Said,
}

/// <summary>Whether the partner carries the meeting, and the words or field that say so.</summary>
internal sealed record LeadFact(LeadKind Kind, Quote? Quote);
