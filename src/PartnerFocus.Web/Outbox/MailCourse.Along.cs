using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who goes along cannot, or somebody else does instead, while the delegation stands.</summary>
internal sealed partial class MailCourse
{
    /// <summary>Tells who has to know; of who was told to go along and said no, nothing is to be made up for.</summary>
    public void Along(Delegation row)
    {
        foreach (var before in Standing(MailKind.Along, MailKind.AlongCannot, MailKind.AlongNamed).Where(m => !m.IsSeries && m.State != MailState.Sent))
        {
            // Whoever is named within the window is news enough: that the one before cannot is said with it.
            TakeBack(before);
        }

        if (row.TogetherWithId is null)
        {
            Add(writing.OfCompanion(MailKind.AlongCannot, row));
            Add(writing.OfCompanion(MailKind.AlongCannotCopy, row));
            return;
        }

        Add(writing.ToCompanion(row));
        Add(writing.OfCompanion(MailKind.AlongNamed, row));
    }
}
