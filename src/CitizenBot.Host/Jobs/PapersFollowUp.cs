using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Papers that were on their way when their act was recorded: the citizen hears when they have arrived, who recorded the act when one is lost.</summary>
public sealed class PapersFollowUp(House house, LatePapers papers, NoticePost post) : LateFilesFollowUp(house, papers, post)
{
    public override string Kind => FollowUpKind.Papers;

    protected override IReadOnlyList<Notice> Owed(FollowUpRow row, IReadOnlyList<FileRow> files, CaseState state, PetitionDesk desk)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(state);
        List<Notice> notices = [];
        if (files.Any(file => file.State == FileState.Failed))
        {
            // Who has the case now, should the one who recorded it no longer be allowed to.
            var owed = CaseNotices.ToOfficials(state, desk, NoticeEvent.PaperLost, row.Person);
            notices.AddRange(owed.Count > 0 ? owed : CaseNotices.ToOfficials(state, desk, NoticeEvent.PaperLost, state.Record.ResponsibleId));
        }

        if (files.Any(file => file.State == FileState.Stored))
        {
            notices.AddRange(CaseNotices.PaperCame(state, desk));
        }

        return notices;
    }
}
