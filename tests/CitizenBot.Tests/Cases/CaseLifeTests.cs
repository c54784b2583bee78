using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Tests.Offices;
using CsCheck;

namespace CitizenBot.Tests.Cases;

/// <summary>Whatever is filed and whoever presses what, in any order: nothing throws, and the promises about a case hold.</summary>
public sealed class CaseLifeTests
{
    private static readonly string[] People = [.. SampleOffices.Ward.Officials.Select(official => official.Id), "nobody"];

    private static readonly string?[] Fields = [null, "dat-dai", "can-bo", "an-ninh", "unknown"];
    private static readonly string[] Accused = ["chủ tịch phường", "phó chủ tịch", "chánh văn phòng", "cán bộ địa chính", "một người lạ"];

    private static readonly Gen<FilePetition> Petition =
        from kind in Gen.Enum<PetitionKind>()
        from field in Gen.Int[0, Fields.Length - 1].Select(i => Fields[i])
        from accused in Gen.Int[0, Accused.Length - 1].Select(i => Accused[i])
        from head in Gen.Bool
        from anonymous in Gen.Bool
        from first in Gen.Enum<EarlierFiling>()
        select Sample.Complaint with
        {
            Kind = kind,
            FieldId = field,
            Accused = new(accused, AtThisOffice.Unknown, head),
            Anonymous = anonymous,
            Identity = anonymous && kind != PetitionKind.Complaint ? null : Sample.Complaint.Identity,
            FirstTime = first,
        };

    [Fact]
    public void AnyActsInAnyOrder_KeepThePromisesOfACase() =>
        Gen.Select(Petition, Gen.Select(Gen.Int[0, 4], Gen.Int[0, 99], Gen.Int[-3, 40], Gen.Int[0, 99]).Array[0, 25]).Sample((petition, acts) =>
        {
            var state = Sample.Done(CaseDecisions.File(petition, Sample.At("2026-11-25 09:31"), Sample.Code)).After;
            var day = new DateOnly(2026, 11, 25);
            foreach (var (act, person, days, other) in acts)
            {
                day = day.AddDays(1);
                var desk = Sample.At($"{day:yyyy-MM-dd} 09:00");

                // Half of the presses come from whoever holds the case, or a life would hardly ever get on.
                var by = person % 2 == 0 ? state.Record.ResponsibleId ?? "nobody" : People[person % People.Length];
                var decision = Act(state, act, by, desk.Today.AddDays(2 - days), People[other % People.Length], desk);
                if (decision is not Decision.Done done)
                {
                    continue;
                }

                Assert.True(CaseAuthority.MayAct(state.Record, SampleOffices.Ward, by));
                Assert.False(state.Record.IsClosed);
                Assert.NotEmpty(done.Events);
                state = done.After;
                Assert.True(state.Record.ResponsibleId is { } id && !state.Record.AccusedIds.Any(accused => SampleOffices.Ward.IsOrIsUnder(id, accused)));
                Assert.Equal(state.Record.IsClosed, state.NextDue() is null);
                Assert.DoesNotContain(state.Clocks, clock => state.Record.IsClosed && clock.State == ClockState.Running);
                Assert.Equal(state.Clocks.Count, state.Clocks.Select(clock => clock.Id).Distinct().Count());
                Assert.DoesNotContain(done.Notices, notice => state.Record.Sealed && notice.Audience == Petitions.Notices.Audience.Group);
            }
        });

    private static Decision Act(CaseState state, int act, string by, DateOnly on, string other, Petitions.Cases.Desk desk) => act switch
    {
        0 => CaseDecisions.Acknowledge(state, by, desk),
        1 => CaseDecisions.RecordSigned(state, on, by, desk),
        2 => CaseDecisions.Accept(state, on, null, by, desk),
        3 => CaseDecisions.RecordResult(state, on.DayNumber % 2 == 0 ? CaseOutcome.Right : CaseOutcome.Done, on, null, "lý do", by, desk),
        _ => CaseDecisions.Reassign(state, other, "lý do", by, desk),
    };
}
