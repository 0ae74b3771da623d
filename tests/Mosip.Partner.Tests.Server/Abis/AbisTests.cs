using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Abis;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.Abis;

/// <summary>An ABIS and MOSIP's reading of its replies, over a real socket.</summary>
public class AbisTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public async Task Registration_OfANewPerson_IsUnique_OfTheSameAgain_IsForAdjudication(QueueMessageClass format)
    {
        await using AbisWorld world = await AbisWorld.StartAsync(format);

        SandboxRegistration first = await RegisterAsync(world, AbisWorld.Person(1));
        SandboxRegistration other = await RegisterAsync(world, AbisWorld.Person(2));
        SandboxRegistration again = await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal((SandboxRegistrationStatus.Unique, SandboxRegistrationStatus.Unique, SandboxRegistrationStatus.Adjudication), (first.Status, other.Status, again.Status));
        Assert.Same(first, Assert.Single(again.Candidates));
        Assert.Empty(world.Mosip.Lost);
        Assert.Equal(6, world.Mosip.Readings.Count);
    }

    [Fact]
    public async Task Gallery_BoundsTheSearch()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        SandboxRegistration same = await RegisterAsync(world, AbisWorld.Person(1)), other = await RegisterAsync(world, AbisWorld.Person(2));

        SandboxRegistration againstOther = await world.Mosip.RegisterAsync(AbisWorld.Person(1), [other], Cancel);
        await againstOther.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        SandboxRegistration againstSame = await world.Mosip.RegisterAsync(AbisWorld.Person(1), [same, other], Cancel);
        await againstSame.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(SandboxRegistrationStatus.Unique, againstOther.Status);
        Assert.Same(same, Assert.Single(againstSame.Candidates));
    }

    [Fact]
    public async Task RepeatedRequests_AreAnsweredFromTheStore_NotMatchedTwice()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        SandboxRegistration registration = await RegisterAsync(world, AbisWorld.Person(1));
        int fetches = world.Shares.Fetches;

        foreach (SandboxAbisRequest request in registration.Requests)
            await world.Mosip.RepeatAsync(request, Cancel);
        await Until.TrueAsync(() => world.Mosip.Readings.Count == 4, "the replies to the repeated requests");

        Assert.All(world.Matcher.Calls.Values, calls => Assert.Equal(1, calls));
        Assert.Equal(fetches, world.Shares.Fetches);
        Assert.Equal(["RPR-ABIS-MIDDLEWARE-009", "RPR-ABIS-MIDDLEWARE-010"], world.Mosip.Lost.Select(reading => reading.Code).Order());
        foreach (IGrouping<string?, SandboxReplyReading> replies in world.Mosip.Readings.GroupBy(reading => reading.RequestId))
            Assert.Single(replies.Select(reading => Encoding.UTF8.GetString(reading.Content.Span)).Distinct());
    }

    [Fact]
    public async Task Crash_BetweenMatchAndReply_NeitherMatchesTwice_NorAnswersTwice()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        var atWork = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        world.Matcher.Before = async (_, _) =>
        {
            atWork.TrySetResult();
            await mayEnd.Task;
        };
        SandboxRegistration registration = await world.Mosip.RegisterAsync(AbisWorld.Person(1), cancellationToken: Cancel);
        await atWork.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        // The connection goes while the matcher is at work; its outcome is recorded and cannot be sent.
        world.Broker.Stop();
        mayEnd.SetResult();
        await world.KillAbisAsync();
        world.Broker.Resume();
        await world.StartAbisAsync();
        await registration.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
        Assert.Empty(world.Mosip.Lost);
        Assert.Equal(1, world.Shares.Fetches);
    }

    [Fact]
    public async Task MatcherThatFails_IsTriedAgain_AndTheShareIsNotFetchedAgain()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        world.Matcher.Before = (_, calls) => calls == 1 ? throw new IOException("a passing fault") : Task.CompletedTask;

        SandboxRegistration registration = await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
        Assert.Equal(1, world.Shares.Fetches);
        Assert.All(world.Matcher.Calls.Values, calls => Assert.Equal(2, calls));
    }

    [Fact]
    public async Task MatcherThatAlwaysFails_IsAnsweredWithReason1()
    {
        await using AbisWorld world = await AbisWorld.StartAsync(configure: options => options.MaximumAttempts = 2);
        world.Matcher.Before = (_, _) => throw new InvalidOperationException("a secret");

        SandboxRegistration registration = await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal(SandboxRegistrationStatus.Reprocess, registration.Status);
        Assert.Equal("1", Assert.Single(world.Mosip.Readings).Code);
        Assert.Equal(2, Assert.Single(world.Matcher.Calls.Values));
    }

    [Fact]
    public async Task MatcherThatKnowsWhy_TellsMosip_AtOnce()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        world.Matcher.Before = (_, _) => throw new AbisFailureException(AbisFailureReason.QualityTooLow);

        await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal("18", Assert.Single(world.Mosip.Readings).Code);
        Assert.Equal(1, Assert.Single(world.Matcher.Calls.Values));
    }

    [Fact]
    public async Task MatcherThatTakesTooLong_IsAnsweredWithReason2()
    {
        await using AbisWorld world = await AbisWorld.StartAsync(configure: options => options.RequestTimeout = TimeSpan.FromMilliseconds(50));
        world.Matcher.Before = (_, _) => new TaskCompletionSource().Task;

        await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal("2", Assert.Single(world.Mosip.Readings).Code);
    }

    [Fact]
    public async Task Probes_AreAnswered()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        SandboxRegistration registration = await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal("1", (string?)(await ProbeAsync(world, "mosip.abis.ping"))["returnValue"]);
        Assert.Equal("0", (string?)(await ProbeAsync(world, "mosip.abis.pendingJobs"))["jobscount"]);
        Assert.Equal("1", (string?)(await ProbeAsync(world, "mosip.abis.referenceCount"))["count"]);
        Assert.Equal("1", (string?)(await ProbeAsync(world, "mosip.abis.delete", registration.ReferenceId))["returnValue"]);
        Assert.Equal("12", (string?)(await ProbeAsync(world, "mosip.abis.delete", registration.ReferenceId))["failureReason"]);
        Assert.Equal("12", (string?)(await ProbeAsync(world, "mosip.abis.identify", registration.ReferenceId))["failureReason"]);
        Assert.Equal("0", (string?)(await ProbeAsync(world, "mosip.abis.referenceCount"))["count"]);
        Assert.Equal("14", (string?)(await ProbeAsync(world, "abis.invalid.id"))["failureReason"]);
    }

    [Fact]
    public async Task NoJson_IsADeadLetter_AndTheNextIsAnswered()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();

        await world.Mosip.SendAsync("{\"id\":"u8.ToArray(), cancellationToken: Cancel);
        SandboxRegistration registration = await RegisterAsync(world, AbisWorld.Person(1));

        Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
        await Until.TrueAsync(() => world.Broker.DeadLetters.Count == 1, "the dead letter");
    }

    [Theory]
    [InlineData("nowhere", "7")]
    [InlineData("http:/datashare.datashare:1/x", "7")]
    [InlineData("http://datashare1.example/x", "7")]
    [InlineData("http://datashare.datashare/gone", "17")]
    [InlineData("http://datashare.datashare/KER-ATH-403", "7")]
    [InlineData("http://datashare.datashare/KER-KMS-002", "3")]
    public async Task Share_ThatCannotBeHad_HasItsReason(string url, string reason)
    {
        await using AbisWorld world = await AbisWorld.StartAsync();

        SandboxRegistration registration = await world.Mosip.RegisterAsync(new SandboxApplication { ShareUrl = url }, Cancel);
        await registration.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(reason, Assert.Single(world.Mosip.Readings).Code);
    }

    [Theory]
    [InlineData("plain", "11")]
    [InlineData("garbage", "11")]
    [InlineData("not cbeff", "16")]
    [InlineData("truncated", "16")]
    [InlineData("no data", "11")]
    [InlineData("wrong format", "11")]
    [InlineData("blank", "11")]
    [InlineData("used up", "17")]
    public async Task Share_ThatIsNotRight_HasItsReason(string share, string reason)
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        byte[] person = AbisWorld.Person(1);
        string text = Encoding.UTF8.GetString(person);
        Task<string> Sealed(string plain) => world.Shares.ShareAsync(Encoding.UTF8.GetBytes(plain), Cancel);
        string url = share switch
        {
            "plain" => world.Shares.Put(person),
            "garbage" => world.Shares.Put("dGhpcyBpcyBubyBzaGFyZQ"u8.ToArray()),
            "not cbeff" => await Sealed("<html></html>"),
            "truncated" => await Sealed(text[..(text.Length / 2)]),
            "no data" => await Sealed(System.Text.RegularExpressions.Regex.Replace(text, "<BDB>.*?</BDB>", "")),
            "wrong format" => await Sealed(text.Replace("<BDB>RklS", "<BDB>RkFD", StringComparison.Ordinal)),
            "blank" => await Sealed(" \n"),
            _ => world.Shares.Put(person, reads: 0),
        };

        SandboxRegistration registration = await world.Mosip.RegisterAsync(new SandboxApplication { ShareUrl = url }, Cancel);
        await registration.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(reason, Assert.Single(world.Mosip.Readings).Code);
        Assert.Empty(world.Matcher.Calls);
    }

    [Fact]
    public async Task PlainShare_IsTakenWhereThatIsAllowed()
    {
        await using AbisWorld world = await AbisWorld.StartAsync(configure: options => options.AcceptPlainShares = true);

        SandboxRegistration registration = await world.Mosip.RegisterAsync(new SandboxApplication { ShareUrl = world.Shares.Put(AbisWorld.Person(1)) }, Cancel);
        await registration.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
    }

    [Fact]
    public async Task Redriven_UnderAnotherReference_FindsItselfOnly()
    {
        await using AbisWorld world = await AbisWorld.StartAsync();
        world.Matcher.Before = (_, calls) => calls == 1 && world.Matcher.Calls.Count == 2 ? throw new AbisFailureException(AbisFailureReason.Aborted) : Task.CompletedTask;
        SandboxRegistration registration = await RegisterAsync(world, AbisWorld.Person(1));
        Assert.Equal(SandboxRegistrationStatus.Reprocess, registration.Status);
        string before = registration.ReferenceId;

        await world.Mosip.RedriveAsync(registration, Cancel);
        await registration.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        Assert.NotEqual(before, registration.ReferenceId);
        Assert.Equal(SandboxRegistrationStatus.Unique, registration.Status);
    }

    private static async Task<SandboxRegistration> RegisterAsync(AbisWorld world, byte[] cbeff)
    {
        SandboxRegistration registration = await world.Mosip.RegisterAsync(cbeff, cancellationToken: Cancel);
        await registration.Settled.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        return registration;
    }

    private static async Task<JsonNode> ProbeAsync(AbisWorld world, string id, string? referenceId = null)
    {
        string requestId = await world.Mosip.ProbeAsync(id, referenceId, Cancel);
        await Until.TrueAsync(() => world.Mosip.Readings.Any(reading => reading.RequestId == requestId), $"the answer to {id}");
        return JsonNode.Parse(world.Mosip.Readings.Single(reading => reading.RequestId == requestId).Content.Span)!;
    }
}
