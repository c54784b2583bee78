namespace CitizenBot.Petitions.Notices;

/// <summary>Whom a notice speaks to; part of its wording key.</summary>
public enum Audience
{
    Citizen,
    Official,
    Group,
    Oversight,
    Operator,
}
