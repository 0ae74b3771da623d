using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Abis;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Inbox;
using Mosip.Partner.Management;
using Mosip.Partner.Messaging;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>Names of instruments are public API, so the guide and the code have the same ones.</summary>
public partial class TelemetryGuideTests
{
    [Fact]
    public void Guide_ListsEveryInstrumentWithItsUnit()
    {
        var documented = Row().Matches(Repository.ReadText("docs/guides/telemetry.md"))
            .Select(row => $"{row.Groups["meter"].Value} {row.Groups["name"].Value} {row.Groups["unit"].Value}");

        Assert.Equal(Instruments(), documented.Order(StringComparer.Ordinal));
    }

    private static SortedSet<string> Instruments()
    {
        var instruments = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name.StartsWith("Mosip.Partner.", StringComparison.Ordinal))
                instruments.Add($"{instrument.Meter.Name} {instrument.Name} {instrument.Unit}");
        };
        listener.Start();
        foreach (Type telemetry in new[] { typeof(MosipBuilder).Assembly, typeof(IMosipAuthClient).Assembly, typeof(IInboxStore).Assembly, typeof(QueueWorker).Assembly, typeof(IAbisMatcher).Assembly, typeof(HubSecret).Assembly }.SelectMany(Telemetry))
            RuntimeHelpers.RunClassConstructor(telemetry.TypeHandle);
        using var certificates = new CertificateExpiryWatch([]);
        using var management = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip.Configure(options => (options.BaseAddress, options.PartnerId) = (new Uri("https://example.org/"), "acme")).UseLogin(MosipCredentials.Client("acme", "secret")))
            .AddMosipManagement().Services.AddHealthChecks().AddMosipExpiry().Services.BuildServiceProvider();
        management.GetRequiredService<ExpiryWatch>();
        return instruments;
    }

    private static IEnumerable<Type> Telemetry(Assembly library) => library.GetTypes().Where(type => type.Name.EndsWith("Telemetry", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| `(?<meter>Mosip\.[\w.]+)` \| `(?<name>[\w.]+)` \| (?<unit>\S+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
