// Stand-ins until the branches that own these types are merged.
namespace CitizenBot.Petitions.Cases
{
    public sealed record FilePetition;

    public enum PetitionKind { Complaint, Denunciation, Proposal, Feedback }

    public enum CaseStage { Received, Accepted, Closed }
}

namespace CitizenBot.Conversation.Speaking
{
    public sealed record ChannelAbilities(int LongestText, bool Buttons);
}
