using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mosip.Partner.Adjudication;

namespace Mosip.Partner.Tests.Unit.Adjudication;

/// <summary>What is wrong with a set-up is said when the host starts.</summary>
public class RegistrationTests
{
    [Fact]
    public void Start_WithoutHandlerAndBroker_NamesBoth()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddMosip(_ => { }).AddMosipAdjudication();
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException e = Assert.Throws<OptionsValidationException>(() => Find(provider, "Adjudication"));

        Assert.Contains("AddHandler<T>()", e.Message, StringComparison.Ordinal);
        Assert.Contains("Queue:Brokers", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Queues_AreMosipsOwn_UnlessSet()
    {
        var services = new ServiceCollection();
        var mosip = services.AddLogging().AddMosip(_ => { });
        mosip.AddMosipAdjudication(Configure).AddHandler<Nobody>();
        mosip.AddMosipVerification(options =>
        {
            Configure(options);
            (options.Queue.Inbound, options.Queue.Outbound) = ("mosip-to-mv", "mv-to-mosip");
        }).AddHandler<Nobody>();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(("mosip-to-adjudication", "adjudication-to-mosip"), (Find(provider, "Adjudication").Queue.Inbound, Find(provider, "Adjudication").Queue.Outbound));
        Assert.Equal("mosip-to-mv", Find(provider, "Verification").Queue.Inbound);

        static void Configure(MosipAdjudicationOptions options) => options.Queue.Brokers.Add(new Uri("amqp://localhost"));
    }

    private static MosipAdjudicationOptions Find(IServiceProvider provider, string kind) => provider.GetRequiredService<IOptionsMonitor<MosipAdjudicationOptions>>().Get($"\0{kind}");

    private sealed class Nobody : ICaseHandler
    {
        public Task ReceiveAsync(AdjudicationCase adjudicationCase, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
