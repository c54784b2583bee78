namespace CitizenBot.Petitions.Notices;

/// <summary>The order class of a notice on its way out; order holds inside one class, and a reply may pass an alert.</summary>
public enum NoticeClass
{
    Alert,
    Digest,
    Broadcast,
}
