using PartnerFocus.Calendar;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox;

/// <summary>What a colleague reads who is in a meeting that the partner leaves out.</summary>
internal sealed partial record MailWriting
{
    /// <summary>
    /// The colleague at the table who can carry it: of the partner's own people first, then the most senior; null when there is none.
    /// One is told and not all: a town hall is no reason for fifty messages. Where a colleague convened it, that one hears it by the
    /// decline.
    /// </summary>
    public string? ColleagueThere
    {
        get
        {
            if (Meeting is not { IsOfOthers: true } there || Firm.People.Any(p => p.Email == there.Event.Organizer?.Email && Firm.LevelOf(p) > 0))
            {
                return null;
            }

            var invited = there.Others(Partner.Email)
                .Where(a => a.PartStat != ParticipationStatus.Declined).Select(a => a.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Firm.People
                .Where(p => invited.Contains(p.Email) && p.Id != Partner.Assistant && Firm.LevelOf(p) > 0 && !Walls.Bar(Firm, p.Id, Choice))
                .OrderByDescending(p => p.ReportsTo == Partner.Id).ThenByDescending(p => p.Team is not null && p.Team == Partner.Team).ThenByDescending(Firm.LevelOf)
                .FirstOrDefault()?.Id;
        }
    }

    /// <summary>The colleague hears that the partner is not there, or (making up for that) is after all; null where there is nobody to tell.</summary>
    public OutgoingMail? ToColleague(OutgoingMail? follows = null)
    {
        var id = follows is null ? ColleagueThere : Firm.People.FirstOrDefault(p => p.Email == follows.To[0].Address)?.Id;
        if (id is null || MemberOf(id) is not { } to)
        {
            return null;
        }

        var words = Words(LanguageOf(id), isFormal: false, isNow: follows is not null);
        words = words with { About = words.About with { Draft = DraftToOrganiser } };
        var first = Firm.FirstNameOf(id);
        var kind = follows is null ? MailKind.NotThere : MailKind.ComesAfterAll;
        return Mail(kind, [to], words, follows is null ? DelegateeWords.NotThere(words, first) : OrganiserWords.ComesAfterAll(words, first), null, null, null, follows);
    }
}
