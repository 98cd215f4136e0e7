namespace PartnerFocus.Web.Delegations;

/// <summary>One text of a form as it came in, without space around; a line end counts as one character, as the browser counts.</summary>
/// <param name="Name">In the form.</param>
/// <param name="Label">Key of what the field is called in a message.</param>
/// <param name="Longest">In characters.</param>
public sealed record FormText(string Name, string Label, int Longest, string? Sent)
{
    public string Text { get; } = (Sent ?? "").Trim().ReplaceLineEndings("\n");

    public bool IsTooLong => Text.Length > Longest;
}

/// <summary>A form that could not be taken, with everything that was typed and what is wrong.</summary>
/// <param name="Id">The delegation it is about.</param>
/// <param name="Act">Which of its forms: <c>accept</c>, <c>decline</c>, <c>mandate</c>, <c>report</c>, <c>along</c>.</param>
/// <param name="Errors">Field name → what is wrong with it, in words.</param>
public sealed record TypedForm(
    Guid Id, string Act, IReadOnlyList<FormText> Texts, IReadOnlyDictionary<string, string> Errors, bool IsOtherWay = false, bool? Worth = null)
{
    /// <summary>Who was named as knowing it better; null for nobody.</summary>
    public string? Better { get; init; }

    /// <summary>What was typed; null for a field of another form.</summary>
    public string? TextOf(string field) => Texts.FirstOrDefault(t => t.Name == field)?.Text;
}

/// <summary>One field for the view: what stands in it, and what is wrong with it.</summary>
/// <param name="Error">Null when nothing is.</param>
public sealed record FieldView(string Id, string Text, string? Error)
{
    public static FieldView Of(DelegationCard card, TypedForm? typed, string field, string text = "") => Of(card.Id, typed, field, text);

    public static FieldView Of(Guid id, TypedForm? typed, string field, string text = "") => new(
        $"{field}-{id:N}", typed?.TextOf(field) ?? text, typed?.Errors.GetValueOrDefault(field));

    /// <summary>Id of the message, for the field that it describes; null when there is none.</summary>
    public string? ErrorId => Error is null ? null : "e-" + Id;

    public string? Invalid => Error is null ? null : "true";
}
