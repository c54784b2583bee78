// Stand-ins until the branches that own these types are merged.
namespace CitizenBot.Conversation.Speaking
{
    public sealed record ChannelAbilities(int LongestText, bool Buttons);
}
