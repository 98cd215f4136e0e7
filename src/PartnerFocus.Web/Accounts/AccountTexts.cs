namespace PartnerFocus.Web.Accounts;

/// <summary>Marks the texts of accounts and of the start page (AccountTexts.nl.resx, AccountTexts.en.resx).</summary>
public sealed class AccountTexts;
