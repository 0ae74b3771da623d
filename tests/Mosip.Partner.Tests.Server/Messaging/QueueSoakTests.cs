namespace Mosip.Partner.Tests.Server.Messaging;

/// <summary>The soak of the benchmarks in small: RabbitMQ and an ABIS in processes of their own, really killed.</summary>
[Collection(BrokerProgram.OneAtATime)]
public sealed class QueueSoakTests
{
    [Fact]
    public async Task Soak_AbisAndBrokerKilled_EachRequestHasOneReply_AndNothingIsMatchedTwice() =>
        Assert.Contains(
            "200 answered, 0 lost, ",
            await SoakProgram.RunAsync("queue-soak", "--requests", "200", "--kills", "2", "--restarts", "1"),
            StringComparison.Ordinal);
}
