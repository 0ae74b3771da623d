using FsCheck.Xunit;
using Mosip.Partner.Sandbox.WebSubHub.Conformance;
using Mosip.Partner.Tests.Unit.Vectors;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.WebSub;

public sealed class HubIntentTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => VectorFile.CaseIds("websub", vector => vector.Id.StartsWith("intent", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Concerns_Vector_ComparesTheTopicAlone(string id)
    {
        VectorCase vector = VectorFile.Load("websub").Case(id);
        bool expected = vector.Expected.GetProperty("verified").GetBoolean();
        HubIntent intent = HubIntent.Parse($"hub.mode={vector.Input("modeReceived")}&hub.topic={vector.Input("topicReceived")}")!;

        Assert.Equal(expected, intent.Concerns(vector.Input("topic")));
        Assert.Equal(expected, SubscriberJudge.JudgeIntent(vector.Input("topic"), vector.Input("topicReceived")));
    }

    [Fact]
    public void Parse_VerificationAsTheHubWritesIt_ReadsTheRawSlash()
    {
        HubIntent intent = HubIntent.Parse("?hub.mode=subscribe&hub.topic=acme-print/CREDENTIAL_ISSUED&hub.challenge=6f1c+a%20b&hub.lease_seconds=864000")!;

        Assert.Equal(("subscribe", "acme-print/CREDENTIAL_ISSUED", "6f1c+a b", TimeSpan.FromDays(10)), (intent.Mode, intent.Topic, intent.Challenge, intent.Lease));
        Assert.False(intent.IsDenial);
    }

    [Fact]
    public void Parse_AlreadyRegistered_IsNoDenial()
    {
        HubIntent intent = HubIntent.Parse("hub.mode=denied&hub.topic=t&hub.reason=Subscriber%20has%20already%20registered%20with%20the%20Hub")!;

        Assert.Equal(HubIntent.AlreadyRegistered, intent.Reason);
        Assert.True(intent.IsAlreadyRegistered);
        Assert.False(intent.IsDenial);
    }

    [Fact]
    public void Parse_OtherDenial_IsADenial()
    {
        HubIntent intent = HubIntent.Parse("hub.mode=denied&hub.topic=t&hub.reason=Topic%20[t]%20is%20not%20registered%20with%20the%20Hub")!;

        Assert.True(intent.IsDenial);
        Assert.Equal("Topic [t] is not registered with the Hub", intent.Reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("a=b")]
    [InlineData("hub.mode=subscribe")]
    [InlineData("hub.topic=t")]
    [InlineData("hub.mode=&hub.topic=t")]
    [InlineData("hub.mode=subscribe&hub.topic=t&hub.topic=u")]
    public void Parse_NoQueryOfAHub_IsNull(string? query) => Assert.Null(HubIntent.Parse(query));

    [Fact]
    public void Parse_VeryLongQuery_IsNull() => Assert.Null(HubIntent.Parse("hub.mode=subscribe&hub.topic=" + new string('t', HubIntent.MaximumQueryLength)));

    [Property]
    public bool Parse_AnyText_DoesNotThrow(string? query) => Record.Exception(() => HubIntent.Parse(query)) is null;
}
