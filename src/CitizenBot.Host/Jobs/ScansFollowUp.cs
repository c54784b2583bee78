using CitizenBot.Host.Delivery;
using CitizenBot.Host.Turns;
using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Notices;
using CitizenBot.Storage;
using PetitionDesk = CitizenBot.Petitions.Cases.Desk;

namespace CitizenBot.Host.Jobs;

/// <summary>Scans that were on their way when an official added them: that official hears when one is lost. They are the office's own and no news to the citizen.</summary>
public sealed class ScansFollowUp(House house, LatePapers papers, NoticePost post) : LateFilesFollowUp(house, papers, post)
{
    public override string Kind => FollowUpKind.Scans;

    protected override IReadOnlyList<Notice> Owed(FollowUpRow row, IReadOnlyList<FileRow> files, CaseState state, PetitionDesk desk)
    {
        ArgumentNullException.ThrowIfNull(row);
        return files.Any(file => file.State == FileState.Failed) ? CaseNotices.ToOfficials(state, desk, NoticeEvent.ScanLost, row.Person) : [];
    }
}
