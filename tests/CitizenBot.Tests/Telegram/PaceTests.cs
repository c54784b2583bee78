using CitizenBot.Host.Channels.Telegram;
using CitizenBot.Host.Settings;
using CitizenBot.Storage;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CitizenBot.Tests.Telegram;

/// <summary>The Bot API's limits: the bot's second, the chat's second, the group's minute, and who goes first.</summary>
public sealed class PaceTests
{
    private static readonly TelegramAddress Group = new(-100);

    private readonly FakeTimeProvider time = new();

    [Fact]
    public void OneChat_MayBurst_AndThenGetsOneASecond()
    {
        var pace = new Pace(new TelegramSettings(), time);
        var chat = new TelegramAddress(1);

        Assert.All(Enumerable.Range(0, 4), _ => Assert.Equal(TimeSpan.Zero, pace.Take(chat, OutboxClass.Reply)));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take(chat, OutboxClass.Reply));
        Assert.Equal(TimeSpan.Zero, pace.Take(new TelegramAddress(2), OutboxClass.Reply));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.Take(chat, OutboxClass.Reply));
    }

    [Fact]
    public void Group_GetsTwentyInAnyMinute_WhateverTheTopic()
    {
        var pace = new Pace(new TelegramSettings(), time);
        for (var sent = 0; sent < 20; sent++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Take(Group with { Topic = sent % 3 }, OutboxClass.Alert));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(TimeSpan.FromSeconds(40), pace.Take(Group, OutboxClass.Alert));
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.Zero, pace.Take(Group, OutboxClass.Alert));
    }

    [Fact]
    public void Bot_GetsThirtyASecond_AndNoticesLeaveRoomForAnswers()
    {
        var pace = new Pace(new TelegramSettings(), time);
        var taken = Enumerable.Range(0, 100).Count(chat => pace.Take(new TelegramAddress(chat), OutboxClass.Broadcast) == TimeSpan.Zero);
        var alerts = Enumerable.Range(100, 100).Count(chat => pace.Take(new TelegramAddress(chat), OutboxClass.Alert) == TimeSpan.Zero);
        var answers = Enumerable.Range(200, 100).Count(chat => pace.Take(new TelegramAddress(chat), OutboxClass.Reply) == TimeSpan.Zero);

        Assert.Equal((6, 15, 9), (taken, alerts, answers));
    }

    /// <summary>Whatever asks, in whatever order: no second of the clock has more than the bot's and the burst's worth, and every wait ends.</summary>
    [Fact]
    public void NoSecond_HasMoreThanTheBotMaySend() =>
        Gen.Select(Gen.Long[1, 6], Gen.Enum<OutboxClass>(), Gen.Int[0, 400]).Array[200].Sample(asks =>
        {
            var clock = new FakeTimeProvider();
            var pace = new Pace(new TelegramSettings(), clock);
            var sent = new List<DateTimeOffset>();
            foreach (var (chat, what, pause) in asks)
            {
                if (pace.Take(new TelegramAddress(chat), what) is { Ticks: > 0 } wait)
                {
                    clock.Advance(wait + TimeSpan.FromTicks(10));
                    Assert.Equal(TimeSpan.Zero, pace.Take(new TelegramAddress(chat), what));
                }

                sent.Add(clock.GetUtcNow());
                clock.Advance(TimeSpan.FromMilliseconds(pause));
            }

            return sent.TrueForAll(at => sent.Count(other => other >= at && other < at.AddSeconds(1)) <= 60);
        });
}
