using CitizenBot.Petitions.Cases;
using CitizenBot.Petitions.Deadlines;
using CitizenBot.Petitions.Procedures;
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

    /// <summary>Any act with any content; days lie some weeks before and after.</summary>
    private static CaseAction Action(int act, DateOnly on, int other)
    {
        var person = People[other % People.Length];
        var words = other % 7 == 0 ? " " : "lý do";
        string? number = other % 2 == 0 ? "88/TB-UBND" : null;
        CaseAction[] all =
        [
            new CaseAction.Acknowledge(), new CaseAction.Sign(on), new CaseAction.Ask(words, on), new CaseAction.Answer(null, 1), new CaseAction.Accept(on, number),
            new CaseAction.Refuse((RefusalGround)(1 + (other % 9)), words, number), new CaseAction.Transfer("UBND tỉnh", words, number),
            new CaseAction.Guide("UBND tỉnh", words, number), new CaseAction.Verify(person, number),
            new CaseAction.Extend([(ComplexityCriterion)(1 + (other % 7)), ComplexityCriterion.ManyPeople], "91/TB-UBND", on), new CaseAction.Suspend(on, words, number),
            new CaseAction.ResumeCase(on, number), new CaseAction.CallDialogue(on, "08:00"), new CaseAction.HoldDialogue(on, words),
            new CaseAction.Decide((CaseOutcome)(other % 6), on, number, "", words), new CaseAction.Send(on), new CaseAction.Receive(on), new CaseAction.Publish(on, "posted"),
            new CaseAction.Execute(on, words), new CaseAction.Close(on), new CaseAction.AskWithdrawal(null, other % 3 == 0 ? "forced" : "own"),
            new CaseAction.Withdraw(on, other % 2 == 0 ? null : "một phần"), new CaseAction.GoOn("KT-7M4XP-4"), new CaseAction.Reopen(null), new CaseAction.Rate(other % 4, null),
            new CaseAction.Remind(), new CaseAction.Note(words), new CaseAction.Reassign(person, words), new CaseAction.TakeOver(), new CaseAction.Watch(other % 2 == 0),
            new CaseAction.Urge(on, words), new CaseAction.AnswerUrge(words), new CaseAction.SeekAssessment(on, words, number), new CaseAction.EndAssessment(on, number), new CaseAction.SendPaper(other % 2 == 0 ? ["h1"] : []) { Papers = other % 3 == 0 ? [] : ["h2"] },
        ];
        Assert.Equal(Enum.GetValues<CaseAct>().Length, all.Select(one => one.Act).Distinct().Count());
        return all[act % all.Length];
    }

    [Fact]
    public void AnyActsInAnyOrder_KeepThePromisesOfACase() =>
        Gen.Select(Petition, Gen.Select(Gen.Int[0, 34], Gen.Int[0, 99], Gen.Int[-20, 40], Gen.Int[0, 99]).Array[0, 40]).Sample((petition, acts) =>
        {
            var state = Sample.Done(CaseDecisions.File(petition, Sample.At("2026-11-25 09:31"), Sample.Code)).After;
            var day = new DateOnly(2026, 11, 25);
            foreach (var (act, person, days, other) in acts)
            {
                day = day.AddDays(1);
                var desk = Sample.At($"{day:yyyy-MM-dd} 09:00");

                // Most presses come from whoever holds the case or who filed it, or a life would hardly ever get on.
                var by = (person % 4) switch { 0 or 1 => state.Record.ResponsibleId ?? "nobody", 2 => CaseEvent.Citizen, _ => People[person % People.Length] };
                var action = Action(act, desk.Today.AddDays(-days), other);
                if (CaseDecisions.Apply(state, action, by, desk) is not Decision.Done done)
                {
                    continue;
                }

                var step = Procedure.Step(state.Record, action.Act);
                Assert.NotNull(step);
                Assert.True(CaseParties.Is(step.Who, state.Record, SampleOffices.Ward, by));
                Assert.NotEmpty(done.Events);
                state = done.After;
                Assert.True(state.Record.ResponsibleId is { } id && !IsNear(id, state));
                Assert.All(done.Notices, notice => Assert.False(IsNear(notice.PersonId, state), $"{notice.Event} reaches {notice.PersonId}"));
                Assert.False(state.Record.VerifierId is { } verifier && IsNear(verifier, state));
                Assert.True(!state.Record.IsClosed || state.NextDue() is null);
                Assert.Equal(state.Record.IsClosed, state.Record.ClosedOn is not null);
                Assert.Equal(state.Record.Stage == CaseStage.Suspended, state.Record.SuspendedOn is not null);
                Assert.Equal(state.Clocks.Count, state.Clocks.Select(clock => clock.Id).Distinct().Count());
                Assert.DoesNotContain(done.Notices, notice => state.Record.Sealed && notice.Audience == Petitions.Notices.Audience.Group);
            }
        });

    /// <summary>The accused, or somebody under them.</summary>
    private static bool IsNear(string person, CaseState state) => state.Record.AccusedIds.Any(accused => SampleOffices.Ward.IsOrIsUnder(person, accused));
}
